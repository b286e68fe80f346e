/** Makes a value when it is first asked for, and keeps it: start-up pays for no table that is not used. */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
