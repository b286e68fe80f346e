import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { CorpusSize } from './corpus/corpus-size.ts';
import { writeCorpus } from './corpus/write-corpus.ts';
import { windowMessage } from './window-message.ts';

/** How big the mailbox behind the page is, and where what is made for it lies. */
export type PageOptions = { readonly folder: string; readonly size: CorpusSize };

/** Reads the options of `npm run bench -- page`: a million small messages unless told otherwise. */
export function readPageOptions(given: readonly string[]): PageOptions {
  const { values } = parseArgs({
    args: [...given],
    options: { dir: { type: 'string' }, messages: { type: 'string', default: '1000000' } },
  });
  const folder = join(values.dir ?? join(tmpdir(), 'tattletag-bench'), 'page');
  return { folder, size: { messages: Number(values.messages), meanBytes: 3000 } };
}

/** The mbox behind the page; written unless it lies there already. */
export function pageMbox({ folder, size }: PageOptions): string {
  const home = join(folder, 'mail');
  mkdirSync(home, { recursive: true });
  const file = join(home, `window-${size.messages}.mbox`);
  if (!existsSync(file)) writeCorpus(file, size, windowMessage);
  return file;
}
