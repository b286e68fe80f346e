import type { Handlers } from '../../shared/contract/answer.ts';
import type { Desk } from './desk.ts';
import { failed } from './failures.ts';

/** Answers that this part is being built. */
export function chartsCalls(_desk: Desk): Handlers<'charts.by-company'> {
  return { 'charts.by-company': () => failed('not-yet', 'This part is being built.', 'Nothing was changed.') };
}
