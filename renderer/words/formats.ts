const made = new Map<string, unknown>();

/** A formatter of `Intl`, made once for the same wishes: making one takes a hundred times as long as using it, and a list uses many. */
export const formatOf = <F>(
  make: new (language: string, options: object) => F,
  language: string,
  options: Readonly<Record<string, string | number>>,
): F => {
  const key = `${make.name} ${language} ${JSON.stringify(options)}`;
  const known = made.get(key);
  // What lies under a key was made by the constructor that the key names.
  if (known !== undefined) return known as F;
  const fresh = new make(language, options);
  made.set(key, fresh);
  return fresh;
};
