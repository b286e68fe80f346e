/** The words of the tags screen. */
export const tags = { title: 'tags' } as const;
