import type { TFunction } from 'i18next';
import { useSyncExternalStore } from 'react';
import { words } from './words.ts';

const follow = (changed: () => void): (() => void) => {
  words.on('languageChanged', changed);
  return () => words.off('languageChanged', changed);
};

const sentences = new Map<string, TFunction>();

/** One function a language, so that what was worked out with it is worked out again in another. */
const sentencesOf = (language: string): TFunction => {
  const known = sentences.get(language) ?? words.getFixedT(language);
  sentences.set(language, known);
  return known;
};

/** The sentences of the present language: `t('home.title')`, plural forms by `count`. A row in a list uses six of these: they cost nothing. */
export const useWords = (): TFunction => sentencesOf(useSyncExternalStore(follow, () => words.language));
