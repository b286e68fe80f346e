/** Letters and drafts. */
export type LedgerLetters = {
  /** Last changed first. */
  readonly list: () => readonly StoredLetter[];
  readonly get: (id: number) => StoredLetter | null;
  readonly add: (letter: Omit<StoredLetter, 'id'>) => StoredLetter;
  readonly change: (
    id: number,
    change: { readonly subject: string; readonly body: string; readonly changed: number },
  ) => StoredLetter | null;
  readonly remove: (id: number) => void;
};

/** One letter as the person left it. */
export type StoredLetter = {
  readonly id: number;
  readonly leakId: string;
  readonly addressee: 'holder' | 'receiver';
  readonly company: { readonly name: string; readonly domain: string };
  readonly subject: string;
  readonly body: string;
  readonly writtenAs: string;
  readonly basis: string;
  readonly changed: number;
};
