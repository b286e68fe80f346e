/** The words of the home screen. */
export const home = { title: 'home' } as const;
