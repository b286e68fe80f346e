import type { TagEntry } from '../../shared/detect/tags/tag.ts';

/** The registry of tags, row by row in the order of entry (the order decides which row is `#2`). */
export type LedgerTags = {
  readonly list: () => readonly StoredEntry[];
  readonly get: (entryId: number) => StoredEntry | null;
  /** Adds rows in one go; answers with their ids. */
  readonly add: (entries: readonly TagEntry[]) => readonly number[];
  readonly change: (entryId: number, entry: TagEntry) => void;
  readonly remove: (entryId: number) => void;
};

/** One registry row. */
export type StoredEntry = { readonly entryId: number; readonly entry: TagEntry };
