import * as fs from 'node:fs';
import type { SourceProblem } from '../source.ts';
import { type BytePath, pathBytes } from './byte-path.ts';

/** A file opened for reading only, or why not. */
export type OpenedFile = { readonly ok: true; readonly fd: number } | { readonly ok: false; readonly problem: SourceProblem };

/**
 * Opens a file so that nothing about it changes: for reading only, without touching the time of last access where the
 * system grants that (open(2), O_NOATIME is for the owner), and without waiting for the other end of a pipe (O_NONBLOCK).
 */
export function openFile(path: BytePath): OpenedFile {
  const name = pathBytes(path);
  try {
    return { ok: true, fd: fs.openSync(name, READ_ONLY | NO_ACCESS_TIME) };
  } catch (error) {
    if (errorCode(error) !== 'EPERM' || NO_ACCESS_TIME === 0) return { ok: false, problem: fileProblem(error) };
  }
  try {
    return { ok: true, fd: fs.openSync(name, READ_ONLY) };
  } catch (error) {
    return { ok: false, problem: fileProblem(error) };
  }
}

/** What an error of the file system comes to for the person. */
export function fileProblem(error: unknown): SourceProblem {
  switch (errorCode(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'not-found';
    case 'EACCES':
    case 'EPERM':
      return 'no-permission';
    case 'ELOOP':
      return 'symlink-loop';
    case 'ENXIO':
    case 'ENODEV':
      return 'not-a-file';
    default:
      return 'unreadable';
  }
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Absent on Windows, where the constants are undefined in spite of their type. */
function flag(name: 'O_NONBLOCK' | 'O_NOATIME' | 'O_NOCTTY'): number {
  return Number(Reflect.get(fs.constants, name) ?? 0);
}

const READ_ONLY = fs.constants.O_RDONLY | flag('O_NONBLOCK') | flag('O_NOCTTY');
const NO_ACCESS_TIME = flag('O_NOATIME');
