/** The words of the welcome screen. */
export const welcome = { title: 'welcome' } as const;
