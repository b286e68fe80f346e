import type { MessageFacts } from '../../shared/detect/facts/message-facts.ts';
import type { Cursor } from '../sources/source.ts';

/** Message facts: what a scan stores and judging reads. */
export type LedgerMessages = {
  readonly count: () => number;
  /** Told without counting. */
  readonly isEmpty: () => boolean;
  readonly get: (id: number) => StoredMessage | null;
  /** Every message once in order of time (`at`, no time last, then identity), a few hundred at a time. */
  readonly inOrder: () => Iterable<readonly StoredMessage[]>;
  /** The same with their facts still packed, for another thread to judge. */
  readonly packedInOrder: () => Iterable<readonly PackedStored[]>;
  /** These messages in this order; ids that are not there are left out. */
  readonly pick: (ids: readonly number[]) => readonly StoredMessage[];
  /** Keeps a message at hand for whoever asks for it by id soon: until `letGo`, or until any message changes. Beyond a bound it does nothing. */
  readonly hold: (message: PackedStored) => void;
  readonly letGo: () => void;
  /** Changes with every change of the messages; what was worked out from them before holds while it stands still. */
  readonly revision: () => number;
  /** The writer knows every identity that is stored, and lives as long as one scan. */
  readonly startWriting: () => MessageWriter;
};

/** One message as the ledger keeps it. */
export type StoredMessage = {
  readonly id: number;
  readonly sourceId: number;
  /** Where it lies in its source, for `Source.fetch`. */
  readonly place: string;
  readonly facts: MessageFacts;
};

/** Stores batches; each batch commits with its cursor. After a storage fault the writer is spent: start another. */
export type MessageWriter = {
  readonly store: (batch: MessageBatch) => StoredBatch;
  /** From here on commits wait for the disk again. */
  readonly finish: () => void;
};

/** What was read between two checkpoints of one source. */
export type MessageBatch = {
  readonly sourceId: number;
  readonly cursor: Cursor | null;
  readonly rows: readonly PackedMessage[];
  /** The rows by blocks as `packBlock` writes them, where the reading thread has done so; else they are packed when they are stored. */
  readonly bodies?: readonly Uint8Array[];
  /** Only the names that texts address are taken over; the messages are known. */
  readonly textsOnly: boolean;
};

/** One message packed for the way between threads and into the ledger. */
export type PackedMessage = {
  readonly identity: string;
  readonly at: number | null;
  readonly place: string;
  /** Facts as `packFacts` writes them. */
  readonly facts: string;
};

/** A message as it lies in the ledger. */
export type PackedStored = PackedMessage & Pick<StoredMessage, 'id' | 'sourceId'>;

/** What became of a batch. */
export type StoredBatch = {
  /** Places in the batch of the rows that are new. */
  readonly fresh: readonly number[];
  /** The ids that these got, in the same order. */
  readonly ids: readonly number[];
  readonly duplicates: number;
  /** A copy changed the facts of a message that was stored before. */
  readonly united: boolean;
};
