/** The words of the leaks screen. */
export const leaks = { title: 'leaks' } as const;
