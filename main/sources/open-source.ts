import type { OpenedSource } from './source.ts';
import { sourceNote } from './source-notes.ts';

/** Looks at what lies at a path and opens it as the kind of source it is; a sentence for the person where it is none. */
export function openSource(path: string): OpenedSource {
  return { ok: false, problem: sourceNote('not-found', path) };
}
