/** One way to run the app, and in a sentence what the machine lacks for it. */
export type Runner = { readonly path: string; readonly missing: '' } | { readonly path: null; readonly missing: string };

/** Looks at what this machine has for end-to-end tests. */
export function whatIsHere(): { readonly browser: Runner; readonly desktop: Runner };
