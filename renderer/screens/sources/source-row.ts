import type { CallOutput } from '../../../shared/contract/calls.ts';

/** One place mail is read from. */
export type SourceRow = CallOutput<'sources.list'>['sources'][number];
