/** Where the header block of a raw message ends: after its last line, before the empty one; the whole length when none is there. */
export const headerEndOf = (bytes: Buffer): number => {
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) {
    if (bytes[at + 1] === 10 || (bytes[at + 1] === 13 && bytes[at + 2] === 10)) return at + 1;
  }
  return bytes.length;
};
