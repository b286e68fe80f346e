import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

/** The sentences of the present language: `t('home.title')`, plural forms by `count`. */
export const useWords = (): TFunction => useTranslation().t;
