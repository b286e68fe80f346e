/** Eight hex digits of an identity as a number, read where they stand: nothing is cut out of it, and every message asks for them. */
export function hexNumberAt(identity: string, from: number): number {
  let value = 0;
  const end = Math.min(identity.length, from + 8);
  for (let at = from; at < end; at += 1) {
    const digit = digitOf(identity.charCodeAt(at));
    if (digit < 0) break;
    value = value * 16 + digit;
  }
  return value;
}

function digitOf(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const lower = code | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}
