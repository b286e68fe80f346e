import type { Cursor, SourceKind, SourceNote } from '../sources/source.ts';

/** The places mail is read from, with how far each was read. */
export type LedgerSources = {
  /** Those not removed, in the order they were added. */
  readonly list: () => readonly StoredSource[];
  readonly get: (id: number) => StoredSource | null;
  /** Adds a source, or gives back the one that is there already (same kind and location). */
  readonly add: (source: { readonly kind: SourceKind; readonly location: string; readonly label: string }) => StoredSource;
  /** `keep`: it is no longer read, what was found stays. `remove`: its messages go too (those with no copy elsewhere); judge again after it. */
  readonly remove: (id: number, findings: 'keep' | 'remove') => void;
  /** The authserv-id that the person set by hand, over the learned one; empty to go back. */
  readonly setServer: (id: number, server: string) => void;
  readonly learnServers: (servers: ReadonlyMap<number, string>) => void;
  /** How the last scan ended. */
  readonly finishScan: (id: number, on: number, notes: readonly SourceNote[]) => void;
  /** Forgets how far it was read: the next scan starts over, known messages are recognised. */
  readonly startOver: (id: number) => void;
};

/** One source as the ledger knows it. */
export type StoredSource = {
  readonly id: number;
  readonly kind: SourceKind;
  readonly location: string;
  readonly label: string;
  readonly cursor: Cursor | null;
  /** Messages that lie there, copies included. */
  readonly messages: number;
  readonly lastScan: number | null;
  readonly notes: readonly SourceNote[];
  readonly serverLearned: string;
  readonly serverSet: string;
};
