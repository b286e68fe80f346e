import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { corpusMessage } from './corpus/company-mail.ts';
import type { CorpusSize } from './corpus/corpus-size.ts';
import { mixedMessage } from './corpus/mixed-message.ts';
import { writeCorpus, writeMaildir } from './corpus/write-corpus.ts';

/** The made-up mailboxes; each is written when it is first asked for, and kept. */
export type Corpora = {
  /** Where they lie. */
  readonly folder: string;
  readonly size: CorpusSize;
  /** Mail of companies as one mbox, and the same as a Maildir. */
  readonly mbox: () => string;
  readonly maildir: () => string;
  /** Ten times the messages, but small ones, to spare the disk. */
  readonly many: () => string;
  readonly manySize: CorpusSize;
  /** A usual mailbox with friends in it; small messages, since nothing reads their bodies. */
  readonly mixed: () => string;
};

/** The corpora of a size beneath a folder. Their place bears a digest of how they are made, so that none is ever out of date. */
export function openCorpora(root: string, messages: number): Corpora {
  const folder = join(root, `corpora-${digestOfMakers()}`);
  mkdirSync(folder, { recursive: true });
  const size = { messages, meanBytes: 23_900 };
  const manySize = { messages: messages * 10, meanBytes: 3000 };
  const mixedSize = { messages, meanBytes: 3000 };
  return {
    folder,
    size,
    manySize,
    mbox: () => once(folder, `companies-${messages}.mbox`, (file) => writeCorpus(file, size)),
    maildir: () => once(folder, `companies-${messages}`, (place) => writeMaildir(place, size)),
    many: () => once(folder, `small-${manySize.messages}.mbox`, (file) => writeCorpus(file, manySize, corpusMessage)),
    mixed: () => once(folder, `mixed-${messages}.mbox`, (file) => writeCorpus(file, mixedSize, mixedMessage)),
  };
}

/** What is half written has another name, so that a bench that was stopped leaves nothing false behind. */
function once(folder: string, name: string, write: (path: string) => unknown): string {
  const path = join(folder, name);
  if (existsSync(path)) return path;
  process.stderr.write(`bench: writing ${name} …\n`);
  const part = join(folder, `part-${process.pid}-${name}`);
  write(part);
  if (existsSync(path)) rmSync(part, { recursive: true });
  else renameSync(part, path);
  return path;
}

function digestOfMakers(): string {
  const here = new URL('./corpus/', import.meta.url).pathname;
  const hash = createHash('sha256');
  for (const name of readdirSync(here).sort()) hash.update(readFileSync(join(here, name)));
  return hash.digest('hex').slice(0, 10);
}
