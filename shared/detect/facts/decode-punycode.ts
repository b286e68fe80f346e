import { adapted } from './encode-punycode.ts';

const base = 36;
const tMin = 1;
const tMax = 26;

/** Decodes what stands behind `xn--` in a label after RFC 3492 §6.2; null when it is no Punycode. */
export const decodePunycode = (encoded: string): string | null => {
  const parting = encoded.lastIndexOf('-');
  const points = Array.from(encoded.slice(0, Math.max(parting, 0)), (sign) => sign.charCodeAt(0));
  let code = 128;
  let place = 0;
  let bias = 72;
  for (let at = parting + 1; at < encoded.length; ) {
    const read = readDelta(encoded, at, bias);
    if (read === null) return null;
    at = read.end;
    const before = place;
    place += read.delta;
    const count = points.length + 1;
    bias = adapted(place - before, count, before === 0);
    code += Math.floor(place / count);
    place %= count;
    if (code > 0x10ffff) return null;
    points.splice(place, 0, code);
    place += 1;
  }
  return String.fromCodePoint(...points);
};

/** One generalised variable-length integer (RFC 3492 §3.3). */
const readDelta = (encoded: string, from: number, bias: number): { readonly delta: number; readonly end: number } | null => {
  let delta = 0;
  let weight = 1;
  for (let at = from, k = base; at < encoded.length; at += 1, k += base) {
    const digit = digitOf(encoded.charCodeAt(at));
    if (digit < 0 || weight > 0x7fffffff) return null;
    delta += digit * weight;
    const threshold = Math.min(Math.max(k - bias, tMin), tMax);
    if (digit < threshold) return { delta, end: at + 1 };
    weight *= base - threshold;
  }
  return null;
};

const digitOf = (code: number): number => {
  if (code >= 48 && code <= 57) return code - 22;
  const letter = code | 32;
  return letter >= 97 && letter <= 122 ? letter - 97 : -1;
};
