import type { ImapProblem } from './imap/imap-problem.ts';

/** A place mail is read from. Every kind of source gives the same thing: raw header blocks in a stream, and a cursor. */
export type Source = {
  readonly kind: FileKind;
  /** The path as the person gave it. */
  readonly location: string;
  /** Size in bytes of what is still to be read from `cursor`, or null when it cannot be known. Used for time estimates only. */
  readonly remaining: (cursor: Cursor | null) => number | null;
  /**
   * Reads on from `cursor` (null: from the start) and hands over each message synchronously.
   * `onMessage`'s bytes are valid only during the call. Returns how it ended; never throws for bad mail.
   */
  readonly read: (cursor: Cursor | null, reader: SourceReader) => ReadEnd;
  /** The whole raw message at a place that `read` reported, at most `limit` bytes; null when it is no longer there. */
  readonly fetch: (place: string, limit: number) => Uint8Array | null;
};

/** What lies in files on this computer. */
export type FileKind = 'mbox' | 'maildir' | 'eml-folder' | 'eml';

export type SourceKind = FileKind | 'imap';

/** Where to go on next time; a small JSON value that only the source that made it understands. */
export type Cursor = string;

export type SourceReader = {
  /** Called once a message, in the source's own order. */
  readonly onMessage: (message: RawMessage) => void;
  /** Called every few hundred messages with the cursor so far: what was handed over before it need not be read again. Return false to stop (cancel). */
  readonly onCheckpoint: (cursor: Cursor, bytesRead: number) => boolean;
  /** How many bytes of the body's start are wanted (0 when no name is given; at most 32 KB). */
  readonly bodyBytes: number;
};

export type RawMessage = {
  /** Holds the header block and up to `bodyBytes` of what follows. */
  readonly bytes: Uint8Array;
  /** Header block: [start, headerEnd). Body's first bytes: [bodyStart, end). */
  readonly start: number;
  readonly headerEnd: number;
  readonly bodyStart: number;
  readonly end: number;
  /** Where it lies, for `fetch`: a byte offset in an mbox, a file name in a folder. */
  readonly place: string;
  /** The folder it lies in, as the source names it (`Sent`, `INBOX`), or empty. */
  readonly folder: string;
  /** Size of the whole message in bytes, as far as known. */
  readonly size: number;
  /** True when it was cut at a limit or is not shaped like mail (no header line, NUL bytes …). */
  readonly malformed: boolean;
};

/** How a reading ended. `stopped`: the reader said so. `failed`: a sentence for the person; what was read before stays. */
export type ReadEnd = {
  readonly kind: 'done' | 'stopped' | 'failed';
  readonly cursor: Cursor | null;
  readonly notes: readonly SourceNote[];
};

/** Something a person should know about a source, told once: what happened, what is safe, what to do. */
export type SourceNote = {
  readonly code: SourceProblem;
  readonly location: string;
  readonly message: string;
  readonly hint: string;
};

export type SourceProblem =
  | 'not-found'
  | 'no-permission'
  | 'not-mail'
  | 'not-a-file'
  | 'empty'
  | 'truncated'
  | 'changed-while-reading'
  | 'damaged-gzip'
  | 'symlink-loop'
  | 'too-deep'
  | 'too-large-header'
  | 'unreadable'
  | ImapProblem;

/** The two ways opening a source can end. */
export type OpenedSource = { readonly ok: true; readonly source: Source } | { readonly ok: false; readonly problem: SourceNote };
