/**
 * 16 hex digits over what copies of one message share. Two 32-bit lanes, multiplied and mixed: not cryptographic, but 64 bits keep
 * accidental twins out of any mailbox, and a forged twin gains nothing (copies unite their recipients, they acquit nobody).
 */
export const identityOf = (parts: readonly string[]): string => {
  let a = 0x2545f491;
  let b = 0x6c8e9cf5;
  // As one text of their own: parts are slices of a header block, which a loop would find out anew at every letter.
  const text = parts.join('');
  let at = 0;
  for (const { length } of parts) {
    for (const end = at + length; at < end; at += 1) {
      const code = text.charCodeAt(at);
      a = Math.imul(a ^ code, 0x01000193);
      b = Math.imul(b ^ code, 0x85ebca6b);
      b ^= b >>> 15;
    }
    a = Math.imul(a ^ 0x1f0, 0x01000193);
    b = Math.imul(b ^ 0x1f0, 0x85ebca6b);
  }
  return hex(settle(a ^ (b >>> 7))) + hex(settle(b ^ (a >>> 9)));
};

const settle = (lane: number): number => {
  let mixed = lane ^ (lane >>> 16);
  mixed = Math.imul(mixed, 0x7feb352d);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x846ca68b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
};

const hex = (lane: number): string => twoDigits(lane >>> 24) + twoDigits(lane >>> 16) + twoDigits(lane >>> 8) + twoDigits(lane);

/** Every byte in hex once: writing a number in base 16 anew costs as much as the hash. */
const hexBytes: readonly string[] = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

const twoDigits = (bits: number): string => hexBytes[bits & 255] ?? '';
