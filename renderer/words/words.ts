import i18next, { type i18n } from 'i18next';
import { en } from './en.ts';

declare module 'i18next' {
  // The library takes its keys by declaration merging, which only an interface can do.
  interface CustomTypeOptions {
    readonly resources: { readonly translation: typeof en };
  }
}

/** Every sentence, by language. A further language is one more file of the same shape beside `en.ts`. */
const languages = { en: { translation: en } };

/** The words of the app; screens take them through `useWords`. */
export const words: i18n = i18next.createInstance();

void words.init({
  resources: languages,
  lng: 'en',
  fallbackLng: 'en',
  initAsync: false,
  returnNull: false,
  // React escapes text; escaping here too would show entities.
  interpolation: { escapeValue: false },
});
