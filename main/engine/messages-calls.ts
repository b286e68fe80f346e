import type { Handlers } from '../../shared/contract/answer.ts';
import type { Desk } from './desk.ts';
import { failed } from './failures.ts';

/** Answers that this part is being built. */
export function messagesCalls(_desk: Desk): Handlers<'messages.open'> {
  return { 'messages.open': () => failed('not-yet', 'This part is being built.', 'Nothing was changed.') };
}
