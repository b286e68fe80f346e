/** The words of the leaks screen. */
export const leaks = { title: 'leaks', to: 'reached', proposed: 'proposed mark' } as const;
