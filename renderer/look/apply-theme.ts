/** What the person chose; `system` follows the computer. */
export type ThemeChoice = 'system' | 'light' | 'dark';

/** Puts the theme on the page and follows the computer while it is `system`. Returns how to stop following. */
export const applyTheme = (choice: ThemeChoice): (() => void) => {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    document.documentElement.dataset.theme = choice === 'system' ? (dark.matches ? 'dark' : 'light') : choice;
  };
  apply();
  dark.addEventListener('change', apply);
  return () => dark.removeEventListener('change', apply);
};
