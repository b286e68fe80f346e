import type { CallOutput } from '../../shared/contract/calls.ts';
import { words } from './words.ts';

type Changes = CallOutput<'decisions.undo'>['changes'];

/** What a decision, or taking one back, did: "3 leaks went away, 1 leak changed." */
export const outcomeOf = (changes: Changes, undone: boolean): string => {
  if (changes === null) return words.t('decisions.pending');
  const { gone, added, changed, messages } = changes;
  const parts = [
    ...(gone > 0 ? [words.t('decisions.gone', { count: gone })] : []),
    ...(added > 0 ? [words.t(undone ? 'decisions.back' : 'decisions.added', { count: added })] : []),
    ...(changed > 0 ? [words.t('decisions.changed', { count: changed })] : []),
  ];
  const leaks = parts.length === 0 ? words.t('decisions.same') : `${parts.join(', ')}.`;
  return messages === 0 ? leaks : `${leaks} ${words.t('decisions.messages', { count: messages })}.`;
};
