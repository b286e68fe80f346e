import type { Answer } from '../../shared/contract/answer.ts';
import { failed } from './failures.ts';
import type { Space } from './space.ts';

/** The built-in sample, open, and how to remove it. */
export type Sample = { readonly space: Space; readonly remove: () => void };

/** Builds the sample mailbox in a temporary folder, reads it and judges it. */
export function buildSample(_workerFile: string | null): Promise<Answer<Sample>> {
  return Promise.resolve(failed('not-yet', 'The sample is not there yet.', 'Use your own mail.'));
}
