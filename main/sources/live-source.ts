import type { Cursor, RawMessage, ReadEnd, SourceNote } from './source.ts';

/** A place mail is read from over a network: the same as a `Source`, but it answers when the other end does. */
export type LiveSource = {
  readonly kind: 'imap';
  /** The account without its password. */
  readonly location: string;
  /** Reads on from `cursor` (null: from the start). Breaks in the connection are mended here; never throws for bad mail or a bad server. */
  readonly read: (cursor: Cursor | null, reader: LiveReader) => Promise<LiveEnd>;
  /** The raw messages at places that `read` reported, each at most `limit` bytes; `found` hears of every one that is still there. */
  readonly fetch: (places: readonly string[], request: LiveFetch) => Promise<SourceNote | null>;
};

/** Who reads, and how much of each message is wanted. */
export type LiveReader = {
  /** The bytes are valid only during the call. */
  readonly onMessage: (message: RawMessage) => void;
  /** As in `SourceReader`; the reading waits for the answer, so that a slow ledger slows the server down. */
  readonly onCheckpoint: (cursor: Cursor, progress: LiveProgress) => Promise<boolean>;
  readonly bodyBytes: number;
  /** The connection of a reading that came to its end is wanted for more. */
  readonly staysOpen: boolean;
  readonly signal: AbortSignal;
};

/** How a reading ended, and how many bytes it had. Whoever gets a line closes it. */
export type LiveEnd = ReadEnd & { readonly bytesRead: number; readonly line: LiveLine | null };

/** A connection that a reading left open: it ends by itself after a while, and at the first thing that fails on it. */
export type LiveLine = {
  /** As in `LiveSource`, without signing in again. */
  readonly fetch: LiveSource['fetch'];
  /** Says goodbye; where there is none to say it to, nothing happens. */
  readonly close: () => Promise<void>;
};

/** How far a reading is; `bytesLeft` is an estimate from the mail so far, null before there is any. */
export type LiveProgress = { readonly bytesRead: number; readonly bytesLeft: number | null };

/** How much of a message is wanted, who gets it, and who may stop it. */
export type LiveFetch = {
  readonly limit: number;
  readonly found: (place: string, raw: Uint8Array) => void;
  readonly signal: AbortSignal;
};
