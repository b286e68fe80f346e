import type { Handlers } from '../../shared/contract/answer.ts';
import type { Desk } from './desk.ts';
import { type Failed, failed } from './failures.ts';

/** Answers that this part is being built. */
export function lettersCalls(
  _desk: Desk,
): Handlers<'letters.draft' | 'letters.list' | 'letters.get' | 'letters.change' | 'letters.remove'> {
  const notYet = (): Failed => failed('not-yet', 'This part is being built.', 'Nothing was changed.');
  return {
    'letters.draft': notYet,
    'letters.list': notYet,
    'letters.get': notYet,
    'letters.change': notYet,
    'letters.remove': notYet,
  };
}
