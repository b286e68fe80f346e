import { createElement, Fragment, type ReactNode } from 'react';

const slot = /\{(\w+)\}/;

/** A sentence from the words file whose `{slots}` are filled with elements, so that no text from mail is ever parsed. */
export const Sentence = ({ text, fill }: { readonly text: string; readonly fill: Readonly<Record<string, ReactNode>> }) => {
  // Splitting by a pattern with one group gives text and slot names in turn.
  const pieces = text.split(slot).map((piece, at) => (at % 2 === 0 ? piece : fill[piece]));
  return createElement(Fragment, null, ...pieces);
};
