import type { Failure } from '../../shared/contract/values.ts';
import { words } from '../words/words.ts';

/** A failed call, carrying the flat failure that the screens show. */
export class CallFailure extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.name = 'CallFailure';
    this.failure = failure;
  }
}

/** The host gave no answer at all: it closed, or the page was opened without one. */
export const unanswered = (): Failure => ({
  code: 'unanswered',
  message: words.t('failures.unanswered.message'),
  hint: words.t('failures.unanswered.hint'),
});

/** The answer does not have the shape the contract names. */
export const unreadable = (): Failure => ({
  code: 'unreadable',
  message: words.t('failures.unreadable.message'),
  hint: words.t('failures.unreadable.hint'),
});

/** Whatever was thrown, as a failure that can be shown. */
export const failureOf = (error: unknown): Failure => (error instanceof CallFailure ? error.failure : unreadable());
