/** Where the quoted string that opens at `open` closes, or -1 when it never does (RFC 5322 §3.2.4). */
export const endOfQuoted = (text: string, open: number): number => {
  for (let i = open + 1, length = text.length; i < length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 92) i += 1;
    else if (code === 34) return i;
  }
  return -1;
};

/** Where the comment that opens at `open` closes, or -1; comments nest (RFC 5322 §3.2.2), which is counted, not recursed. */
export const endOfComment = (text: string, open: number): number => {
  let depth = 0;
  for (let i = open, length = text.length; i < length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 92) i += 1;
    else if (code === 40) depth += 1;
    else if (code === 41) {
      depth -= 1;
      if (depth === 0) return i;
    }
  }
  return -1;
};

/** The inside of a quoted string without its backslashes. */
export const unquoted = (inside: string): string => (inside.includes('\\') ? inside.replace(/\\(.)/gs, '$1') : inside);

/**
 * The last place of a sign, or -1. It stands there once or never, nearly always: then this is quicker than `lastIndexOf`, which leaves
 * compiled code on every call, and than a loop, which finds out at every letter that the text is a slice of another.
 */
export const lastPlaceOf = (text: string, sign: string): number => {
  let last = text.indexOf(sign);
  for (let at = last; at >= 0; at = text.indexOf(sign, at + 1)) last = at;
  return last;
};
