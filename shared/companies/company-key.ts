/**
 * What remains of a company's name when case, accents, punctuation and legal form are left out, so that "Müller & Söhne GmbH"
 * and "mueller und soehne" are one. Empty when nothing remains.
 */
export function companyKey(name: string): string {
  const lower = name.slice(0, 200).toLowerCase();
  // Most names are plain words; they need no unfolding.
  if (/^[a-z0-9 -]*$/.test(lower)) return joined(lower.split(/[ -]+/));
  const spoken = lower.replace(/[äöüß&+]/g, (letter) => spelled[letter] ?? letter);
  const parts = spoken
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/(?<=\b[a-z])\.(?=[a-z]\b)/g, '')
    .replace(/['’`´]/g, '')
    .split(/[^\p{L}\p{N}]+/u);
  return joined(parts);
}

function joined(words: readonly string[]): string {
  const parts = words.filter((word) => word !== '').map(andOf);
  return withoutLegalForm(parts)
    .filter((part) => part !== 'and')
    .join('');
}

// "and" in the languages that write it as a word between two names; the first and last word are part of a name (Y, E.ON).
const ands = new Set(['and', 'und', 'et', 'y', 'e', 'og', 'och', 'en']);

function andOf(part: string, index: number, parts: readonly string[]): string {
  return index > 0 && index < parts.length - 1 && ands.has(part) ? 'and' : part;
}

const spelled: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', '&': ' and ', '+': ' and ' };

// Legal forms as they end (or, in a few countries, begin) a company's name.
const legalForms = new Set(
  (
    'gmbh mbh ag kg kgaa ohg ug gbr ev eg se ek ltd limited plc llp lp llc inc incorporated corp corporation co company companies cic ' +
    'sa sas sasu sarl eurl scop snc srl spa sapa sl slu sau bv nv vof cv ab publ as asa aps ivs oy oyj ehf hf sp zoo spzoo sro doo dd kft zrt nyrt ' +
    'ooo oao ao pty pvt private kk gk sdn bhd pte ltda eireli cvba bvba sprl sca'
  ).split(' '),
);

function withoutLegalForm(parts: readonly string[]): readonly string[] {
  const start = parts.length > 1 && parts[0] === 'the' ? 1 : 0;
  let end = parts.length;
  while (end > start + 1 && isForm(parts[end - 1])) end -= 1;
  return parts.slice(start, end);
}

/** A legal form, or the "and" between two of them (GmbH & Co. KG). */
function isForm(part: string | undefined): boolean {
  return part !== undefined && (part === 'and' || legalForms.has(part));
}
