/** Whose mailbox it is. */
export type LedgerPerson = {
  readonly get: () => StoredPerson;
  /** Answers whether a name came in that the texts were not yet read for. */
  readonly set: (person: {
    readonly names: readonly string[];
    readonly addresses: readonly string[];
    readonly postal: string;
  }) => {
    readonly rescan: boolean;
  };
  /** Own addresses learned from the mail (from judging). */
  readonly learn: (addresses: readonly string[]) => void;
  /** The texts have been read for the names that stand there now. */
  readonly textsRead: () => void;
};

/** The person as the ledger knows them. */
export type StoredPerson = {
  readonly names: readonly string[];
  readonly addresses: readonly string[];
  readonly learned: readonly string[];
  readonly postal: string;
  /** A scan of texts is wanted: names came after mail was read. */
  readonly rescan: boolean;
};
