/**
 * What a judging leaves for the next one, so that a newly started program need not read all mail again: pieces that others know how
 * to read, and a stamp that says what they belong to. Any change of the messages takes the stamp away in the same transaction.
 */
export type LedgerJudged = {
  /** Null: nothing is kept, or it no longer belongs to the messages. */
  readonly stamp: () => string | null;
  /** Pieces of one kind in the order in which they were put. */
  readonly pieces: (kind: PieceKind) => readonly Piece[];
  /** Replaces pieces and sets the stamp, all in one go. `gone` are ids; all: whatever there is. */
  readonly keep: (kept: KeptPieces) => void;
  /** Until the answer is called, commits do not wait for the disk: what a pulled plug costs is worked out again. */
  readonly hurry: () => () => void;
  /** Nothing is kept any more. */
  readonly forget: () => void;
};

export type PieceKind = 'log' | 'entries' | 'examples';

/** One piece; only whoever put it knows what is in it. */
export type Piece = { readonly id: number; readonly body: Uint8Array };

/** A piece that is put. */
export type KeptPiece = { readonly kind: PieceKind; readonly body: Uint8Array };

/** A change of what is kept; each fresh piece is written before the next one is asked for. */
export type KeptPieces = {
  readonly gone: readonly number[] | 'all';
  readonly fresh: Iterable<KeptPiece>;
  readonly stamp: string;
};
