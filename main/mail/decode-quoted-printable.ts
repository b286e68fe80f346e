/** Quoted-printable to at most `limit` bytes (RFC 2045 §6.7). What is not a valid escape stays as it is. */
export const decodeQuotedPrintable = (raw: Buffer, limit: number): Buffer => {
  const first = raw.indexOf(61);
  if (first < 0) return raw;
  const bytes = Buffer.allocUnsafe(raw.length);
  raw.copy(bytes, 0, 0, first);
  let filled = first;
  for (let i = first; i < raw.length && filled < limit; i += 1) {
    const code = raw[i] ?? 0;
    if (code === 61) {
      const skipped = softBreak(raw, i + 1);
      if (skipped > 0) {
        i += skipped;
        continue;
      }
      const high = hexDigit(raw[i + 1] ?? 0);
      const low = hexDigit(raw[i + 2] ?? 0);
      if (high >= 0 && low >= 0) {
        bytes[filled] = high * 16 + low;
        filled += 1;
        i += 2;
        continue;
      }
    }
    bytes[filled] = code;
    filled += 1;
  }
  return bytes.subarray(0, filled);
};

/** Length of the line end after a trailing `=`, or 0. */
const softBreak = (raw: Buffer, at: number): number => {
  if (raw[at] === 10) return 1;
  return raw[at] === 13 && raw[at + 1] === 10 ? 2 : 0;
};

const hexDigit = (code: number): number => {
  if (code >= 48 && code <= 57) return code - 48;
  const lower = code | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
};
