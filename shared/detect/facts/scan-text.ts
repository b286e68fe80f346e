/** Where the quoted string that opens at `open` closes, or -1 when it never does (RFC 5322 §3.2.4). */
export const endOfQuoted = (text: string, open: number): number => {
  for (let i = open + 1; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 92) i += 1;
    else if (code === 34) return i;
  }
  return -1;
};

/** Where the comment that opens at `open` closes, or -1; comments nest (RFC 5322 §3.2.2), which is counted, not recursed. */
export const endOfComment = (text: string, open: number): number => {
  let depth = 0;
  for (let i = open; i < text.length; i += 1) {
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
