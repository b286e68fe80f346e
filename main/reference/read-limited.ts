import { readFileSync, statSync } from 'node:fs';
import type { ReferenceProblem } from './reference-failure.ts';

// The most one file of a pack may hold.
const fileLimit = 64 * 1024 * 1024;

/** The bytes of a regular file, or why not: pipes and devices are not opened, and nothing larger than the limit is read. */
export function readLimited(path: string): { readonly bytes: Buffer } | { readonly problem: ReferenceProblem } {
  try {
    const found = statSync(path);
    if (!found.isFile()) return { problem: 'unreadable' };
    if (found.size > fileLimit) return { problem: 'too-large' };
    return { bytes: readFileSync(path) };
  } catch (error) {
    return { problem: isMissing(error) ? 'missing' : 'unreadable' };
  }
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return code === 'ENOENT' || code === 'ENOTDIR';
}
