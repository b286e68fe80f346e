/** A piece of a line, marked or not. */
export type Piece = { readonly text: string; readonly marked: boolean };

/**
 * Splits a header line where it names the mark or the stranger, without regard to case. In a provider's result the result
 * itself decides as well (RFC 8601 §2.2), and in a line that names neither, the whole of its value does.
 */
export const markParts = (line: string, wanted: readonly string[]): readonly Piece[] => {
  const named = wanted.map((needle) => needle.toLowerCase()).filter((needle) => needle.length > 2);
  const needles = needlesFor(line.toLowerCase(), named);
  const lower = line.toLowerCase();
  // Lower-casing can change the length (İ); then nothing is marked rather than the wrong part.
  if (lower.length !== line.length) return [{ text: line, marked: false }];
  const pieces: Piece[] = [];
  let from = 0;
  while (from < line.length) {
    const hit = nextHit(lower, needles, from);
    if (hit === null) break;
    if (hit.at > from) pieces.push({ text: line.slice(from, hit.at), marked: false });
    pieces.push({ text: line.slice(hit.at, hit.at + hit.length), marked: true });
    from = hit.at + hit.length;
  }
  if (from < line.length) pieces.push({ text: line.slice(from), marked: false });
  return pieces;
};

const needlesFor = (line: string, named: readonly string[]): readonly string[] => {
  if (line.startsWith('authentication-results:')) return [...named, ...(line.match(/\b(?:dmarc|dkim|spf)=[a-z]+/g) ?? [])];
  if (named.some((needle) => line.includes(needle))) return named;
  const value = line.slice(line.indexOf(':') + 1).trim();
  return value === '' ? [] : [value];
};

const nextHit = (line: string, needles: readonly string[], from: number): { at: number; length: number } | null => {
  let best: { at: number; length: number } | null = null;
  for (const needle of needles) {
    const at = line.indexOf(needle, from);
    if (at < 0) continue;
    const earlier = best === null || at < best.at || (at === best.at && needle.length > best.length);
    if (earlier) best = { at, length: needle.length };
  }
  return best;
};
