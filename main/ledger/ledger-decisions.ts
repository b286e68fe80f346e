import type { Decision } from '../../shared/detect/judging.ts';
import type { Page, Paged } from './page.ts';

/** What the person decided; undone ones are gone. */
export type LedgerDecisions = {
  /** All, oldest first: for judging. */
  readonly all: () => readonly StoredDecision[];
  /** Newest first: for reading. */
  readonly page: (page: Page) => Paged<StoredDecision>;
  readonly make: (decisions: readonly Decision[]) => readonly number[];
  readonly undo: (ids: readonly number[]) => void;
};

/** One decision with its number. */
export type StoredDecision = { readonly id: number; readonly decision: Decision };
