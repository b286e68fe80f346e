import type { MessageBatch } from '../ledger/ledger-messages.ts';
import type { ImapAccess, TokenAnswer } from '../sources/imap/imap-access.ts';
import type { Cursor, SourceNote } from '../sources/source.ts';

/** What to read: plain data, so that it can go to another thread. */
export type ScanJob = {
  readonly sources: readonly JobSource[];
  /** True names to look for in the beginning of texts; none: texts are not read. */
  readonly names: readonly string[];
  readonly textsOnly: boolean;
  /** Connections of accounts are left open, where somebody can ask for more on them: for the proof. */
  readonly linesStay: boolean;
};

/** One source of a job and where to go on in it. */
export type JobSource = {
  readonly id: number;
  readonly location: string;
  readonly cursor: Cursor | null;
  /** For an account: how it is reached, or why it cannot be; null for files. */
  readonly account: JobAccount | null;
};

/** How an account is reached. It may hold a password: it goes to the reading thread in memory and nowhere else. */
export type JobAccount = { readonly ok: true; readonly access: JobAccess } | { readonly ok: false; readonly problem: SourceNote };

/** As an `ImapAccess`, but tokens are asked for by whoever reads, each time one is needed: an hour's token is short beside a long scan. */
export type JobAccess = Omit<ImapAccess, 'secret'> & {
  readonly secret: Extract<ImapAccess['secret'], { readonly kind: 'password' }> | { readonly kind: 'asked' };
};

/** Gets a token for an account of a job. */
export type TokenDesk = (sourceId: number, refused: string | null) => Promise<TokenAnswer>;

/** What the reading side tells, in order. */
export type ReadReport =
  | { readonly kind: 'total'; readonly bytes: number | null }
  | { readonly kind: 'source'; readonly sourceId: number }
  | BatchReport
  | SourceEnded;

/** Messages and the cursor that covers them: stored together. */
export type BatchReport = {
  readonly kind: 'batch';
  readonly batch: MessageBatch;
  /** All that were handed over, and how many of them were malformed. */
  readonly messages: number;
  readonly malformed: number;
  /** Bytes read since the last report. */
  readonly bytes: number;
};

/** How the reading of one source ended. */
export type SourceEnded = {
  readonly kind: 'ended';
  readonly sourceId: number;
  readonly how: 'done' | 'stopped' | 'failed';
  readonly notes: readonly SourceNote[];
};
