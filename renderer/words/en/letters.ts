/** The words of the letters screen. */
export const letters = { title: 'letters' } as const;
