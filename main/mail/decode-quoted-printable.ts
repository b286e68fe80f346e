/** Quoted-printable into `bytes`, as far as they reach (RFC 2045 §6.7); gives how many. What is no valid escape stays as it is. */
export const decodeQuotedPrintable = (raw: string, bytes: Buffer): number => {
  let filled = 0;
  for (let at = 0; at < raw.length && filled < bytes.length; ) {
    const sign = raw.indexOf('=', at);
    const end = sign < 0 ? raw.length : sign;
    if (end > at) filled += bytes.write(raw.slice(at, end), filled, 'latin1');
    if (sign < 0) break;
    const skipped = softBreak(raw, sign + 1);
    const byte = skipped > 0 ? -1 : hexByte(raw, sign + 1);
    if (skipped === 0 && filled < bytes.length) {
      bytes[filled] = byte < 0 ? 61 : byte;
      filled += 1;
    }
    at = sign + 1 + (skipped > 0 ? skipped : byte < 0 ? 0 : 2);
  }
  return filled;
};

/** Length of the line end after a trailing `=`, or 0. */
const softBreak = (raw: string, at: number): number => {
  if (raw.charCodeAt(at) === 10) return 1;
  return raw.charCodeAt(at) === 13 && raw.charCodeAt(at + 1) === 10 ? 2 : 0;
};

const hexByte = (raw: string, at: number): number => {
  const high = hexDigit(raw.charCodeAt(at));
  const low = hexDigit(raw.charCodeAt(at + 1));
  return high < 0 || low < 0 ? -1 : high * 16 + low;
};

const hexDigit = (code: number): number => {
  if (code >= 48 && code <= 57) return code - 48;
  const lower = code | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
};
