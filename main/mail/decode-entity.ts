/** The entities that stand in names and greetings, by name. */
const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['zwnj', ''],
  ['shy', ''],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
  ['rsquo', '’'],
  ['lsquo', '‘'],
  ['szlig', 'ß'],
  ['aelig', 'æ'],
  ['AElig', 'Æ'],
  ['oslash', 'ø'],
  ['Oslash', 'Ø'],
  ['aring', 'å'],
  ['Aring', 'Å'],
  ['ccedil', 'ç'],
  ['Ccedil', 'Ç'],
  ['ntilde', 'ñ'],
  ['Ntilde', 'Ñ'],
]);

const marks: ReadonlyMap<string, string> = new Map([
  ['uml', '\u0308'],
  ['acute', '\u0301'],
  ['grave', '\u0300'],
  ['circ', '\u0302'],
  ['tilde', '\u0303'],
  ['caron', '\u030c'],
]);

/** One HTML entity without `&` and `;`, or null when we do not know it: then it stays as written. */
export const decodeEntity = (name: string): string | null => {
  if (name.startsWith('#')) return numeric(name.slice(1));
  const whole = entities.get(name);
  if (whole !== undefined) return whole;
  const mark = marks.get(name.slice(1));
  return mark === undefined ? null : (name.charAt(0) + mark).normalize('NFC');
};

const numeric = (digits: string): string | null => {
  const hex = digits.startsWith('x') || digits.startsWith('X');
  const code = Number.parseInt(hex ? digits.slice(1) : digits, hex ? 16 : 10);
  return code >= 32 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
};
