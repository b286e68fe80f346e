/** Undoes quoted-printable in the first `length` bytes, in place (RFC 2045 §6.7); gives how many are left. What is no valid escape stays. */
export const decodeQuotedPrintable = (bytes: Uint8Array, length: number): number => {
  let filled = 0;
  for (let at = 0; at < length; at += 1) {
    let byte = bytes[at] ?? 0;
    if (byte === 61) {
      const skipped = softBreak(bytes, at + 1, length);
      at += skipped;
      if (skipped > 0) continue;
      const escaped = at + 2 < length ? hexByte(bytes, at + 1) : -1;
      if (escaped >= 0) {
        byte = escaped;
        at += 2;
      }
    }
    bytes[filled] = byte;
    filled += 1;
  }
  return filled;
};

/** Length of the line end after a trailing `=`, or 0. */
const softBreak = (bytes: Uint8Array, at: number, length: number): number => {
  if (at >= length) return 0;
  if (bytes[at] === 10) return 1;
  return bytes[at] === 13 && at + 1 < length && bytes[at + 1] === 10 ? 2 : 0;
};

const hexByte = (bytes: Uint8Array, at: number): number => {
  const high = hexDigit(bytes[at] ?? 0);
  const low = hexDigit(bytes[at + 1] ?? 0);
  return high < 0 || low < 0 ? -1 : high * 16 + low;
};

const hexDigit = (code: number): number => {
  if (code >= 48 && code <= 57) return code - 48;
  const lower = code | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
};
