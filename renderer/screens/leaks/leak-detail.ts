import type { CallOutput } from '../../../shared/contract/calls.ts';

/** One leak with all its proof. */
export type LeakDetail = CallOutput<'leaks.get'>;
