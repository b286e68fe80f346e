/** The words of the sources screen. */
export const sources = { title: 'sources' } as const;
