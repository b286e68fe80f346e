import { bytePath, joinPath } from '../../sources/files/byte-path.ts';
import { listAhead } from '../../sources/files/list-ahead.ts';
import { realPath } from './real-path.ts';

/** Has the sources among these that are Maildirs listed while the command is loaded and its ledger opened. */
export function lookAhead(sources: readonly string[]): void {
  for (const source of sources) listAhead(joinPath(bytePath(realPath(source)), 'cur'));
}
