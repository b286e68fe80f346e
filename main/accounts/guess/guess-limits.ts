/** Every limit of asking a domain for its settings: nothing that answers decides how long we wait or how much we hold. */
export const guessLimits = {
  /** One question to the name service, and how often it is put. */
  nameMs: 3_000,
  nameTries: 2,
  /** One address of the web, its redirects included. */
  webMs: 8_000,
  /** A settings file is about 2 KB. */
  webBytes: 64 * 1024,
  redirects: 3,
  /** Records of one answer that are looked at. */
  records: 20,
  /** Elements of a settings file, and how deep they lie in each other. */
  elements: 2_000,
  depth: 20,
  /** Letters in one element that are looked at. */
  textLength: 300,
} as const;
