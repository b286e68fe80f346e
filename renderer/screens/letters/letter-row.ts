import type { CallOutput } from '../../../shared/contract/calls.ts';

/** A draft as the list shows it, and in full. */
export type LetterRow = CallOutput<'letters.list'>['letters'][number];
export type Letter = CallOutput<'letters.get'>['letter'];
