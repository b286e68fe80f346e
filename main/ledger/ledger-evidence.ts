/** The raw sources of the first messages of each leak: at most three a leak, 256 KB each. */
export type LedgerEvidence = {
  readonly get: (messageId: number) => Uint8Array | null;
  readonly put: (messageId: number, raw: Uint8Array, truncated: boolean) => void;
  /** Until the answer is called, commits do not wait for the disk: proof that a pulled plug costs is fetched after the next scan. */
  readonly hurry: () => () => void;
  /** Drops what is no leak's example any more; answers the messages that are examples and not kept yet. */
  readonly sift: () => readonly WantedEvidence[];
};

/** A message whose raw source shall be kept. */
export type WantedEvidence = {
  readonly messageId: number;
  readonly sourceId: number;
  readonly place: string;
  readonly identity: string;
};
