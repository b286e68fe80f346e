/** A company as it crosses from the engine. */
export type Company = { readonly name: string; readonly domain: string };

/** What a person can say something about: a mark, and perhaps who wrote to it and the leak that this makes. */
export type Case = {
  readonly tagId: string;
  readonly tag: string;
  readonly holder: Company;
  /** Null where only the mark is in view; without a domain nobody can be named. */
  readonly sender: Company | null;
  /** The leak in view, if it can still be noted as admitted. */
  readonly leakId: string | null;
};
