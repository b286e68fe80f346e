/** Joins folded lines (RFC 5322 §2.2.3): each line end with the white space around it becomes one space. */
export const unfold = (value: string, from: number, to: number): string => {
  const lines: string[] = [];
  for (let at = from; at < to; ) {
    let end = value.indexOf('\n', at);
    if (end < 0 || end > to) end = to;
    const line = trimmed(value, at, end);
    if (line !== '') lines.push(line);
    at = end + 1;
  }
  // Joined they are one text of its own; put together piece by piece, every look at a letter would find that out anew.
  const out = lines.length === 1 ? (lines[0] ?? '') : lines.join(' ');
  return out.includes('\r') ? out.replaceAll('\r', ' ') : out;
};

const trimmed = (value: string, from: number, to: number): string => {
  let start = from;
  let end = to;
  while (start < end && isBlank(value.charCodeAt(start))) start += 1;
  while (end > start && isBlank(value.charCodeAt(end - 1))) end -= 1;
  return value.slice(start, end);
};

const isBlank = (code: number): boolean => code === 32 || code === 9 || code === 13;
