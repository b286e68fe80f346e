import type { CallOutput } from '../../../shared/contract/calls.ts';

/** Everything the home screen says. */
export type Summary = CallOutput<'home.summary'>;
