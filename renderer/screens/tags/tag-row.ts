import type { CallOutput } from '../../../shared/contract/calls.ts';

/** A tag with what the mail shows of it. */
export type TagRow = CallOutput<'tags.list'>['tags'][number];
export type TagDetail = CallOutput<'tags.get'>;
