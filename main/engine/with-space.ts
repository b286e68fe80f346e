import type { Answer } from '../../shared/contract/answer.ts';
import type { Desk } from './desk.ts';
import { noLedger } from './failures.ts';
import type { Space } from './space.ts';

/** Works on the ledger that is shown, or says that none is open. */
export function withSpace<T>(desk: Desk, work: (space: Space) => Answer<T> | Promise<Answer<T>>): Answer<T> | Promise<Answer<T>> {
  const space = desk.spaces.current();
  return space === null ? noLedger() : work(space);
}

/** Writes in one transaction; a full disk becomes a failure and nothing of it is kept. */
export function writing<T>(space: Space, work: () => T): Answer<T> {
  return space.ledger.guard(work);
}

/** Nothing to answer but that it is done. */
export const done: Answer<Record<string, never>> = { ok: true, value: {} };
