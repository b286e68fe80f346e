import * as fs from 'node:fs';
import type { SourceProblem } from '../source.ts';
import { type BytePath, pathBytes } from './byte-path.ts';
import { fileProblem } from './open-file.ts';

/** What lies at a path, links followed. `id` is the same for two paths to one file or folder. */
export type Looked =
  | { readonly kind: 'file'; readonly size: number; readonly modified: number }
  | { readonly kind: 'folder'; readonly id: string }
  | { readonly kind: 'none'; readonly problem: SourceProblem };

/** Looks at a path without opening it, so that pipes and devices are never touched. */
export function lookAt(path: BytePath): Looked {
  try {
    const found = fs.statSync(pathBytes(path));
    if (found.isFile()) return { kind: 'file', size: found.size, modified: found.mtimeMs };
    if (found.isDirectory()) return { kind: 'folder', id: folderId(path, found) };
    return { kind: 'none', problem: 'not-a-file' };
  } catch (error) {
    return { kind: 'none', problem: fileProblem(error) };
  }
}

/** Device and inode; some Windows drives give no inode, then the resolved path. */
function folderId(path: BytePath, found: fs.Stats): string {
  return found.ino === 0 ? fs.realpathSync.native(pathBytes(path), 'latin1') : `${found.dev}:${found.ino}`;
}
