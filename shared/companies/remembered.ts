const limit = 20_000;

/** The same look-up with its answers remembered, at most 20,000: mail asks for the same few thousand domains all the time. */
export function remembered<T>(lookUp: (key: string) => T): (key: string) => T {
  const known = new Map<string, { readonly answer: T }>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found.answer;
    if (known.size >= limit) known.clear();
    const answer = lookUp(key);
    known.set(key, { answer });
    return answer;
  };
}
