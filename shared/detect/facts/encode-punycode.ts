const base = 36;
const tMin = 1;
const tMax = 26;
const maxDelta = 0x7fffffff;

/** Encodes one label after RFC 3492 (without the `xn--`); null when it is too long to be a label. */
export const encodePunycode = (label: string): string | null => {
  const points = Array.from(label, (character) => character.codePointAt(0) ?? 0);
  if (points.length > 63) return null;
  const basic = points.filter((point) => point < 128);
  let out = String.fromCharCode(...basic) + (basic.length > 0 ? '-' : '');
  let code = 128;
  let delta = 0;
  let bias = 72;
  for (let handled = basic.length; handled < points.length; ) {
    const next = smallestFrom(points, code);
    delta += (next - code) * (handled + 1);
    if (delta > maxDelta) return null;
    code = next;
    for (const point of points) {
      if (point < code) delta += 1;
      if (point !== code) continue;
      out += variableLength(delta, bias);
      bias = adapted(delta, handled + 1, handled === basic.length);
      delta = 0;
      handled += 1;
    }
    delta += 1;
    code += 1;
  }
  return out;
};

const smallestFrom = (points: readonly number[], floor: number): number => {
  let smallest = 0x110000;
  for (const point of points) if (point >= floor && point < smallest) smallest = point;
  return smallest;
};

const variableLength = (delta: number, bias: number): string => {
  let out = '';
  let rest = delta;
  for (let k = base; ; k += base) {
    const threshold = Math.min(Math.max(k - bias, tMin), tMax);
    if (rest < threshold) return out + digit(rest);
    out += digit(threshold + ((rest - threshold) % (base - threshold)));
    rest = Math.floor((rest - threshold) / (base - threshold));
  }
};

const digit = (value: number): string => String.fromCharCode(value < 26 ? value + 97 : value + 22);

/** Bias adaptation, RFC 3492 §6.1; encoding and decoding share it. */
export const adapted = (delta: number, count: number, first: boolean): number => {
  let rest = first ? Math.floor(delta / 700) : delta >> 1;
  rest += Math.floor(rest / count);
  let k = 0;
  for (; rest > ((base - tMin) * tMax) >> 1; k += base) rest = Math.floor(rest / (base - tMin));
  return k + Math.floor(((base - tMin + 1) * rest) / (rest + 38));
};
