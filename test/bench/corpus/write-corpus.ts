import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { corpusMessage } from './company-mail.ts';
import type { CorpusSize } from './corpus-size.ts';
import { type SeededNumbers, seededNumbers } from './seeded-numbers.ts';

const chunkBytes = 4 * 1024 * 1024;
const seed = 20_261_121;

/** How the n-th message of a mailbox is made. */
export type Maker = (n: number, size: CorpusSize, random: SeededNumbers) => string;

/** Writes an mbox of invented mail, the same bytes for the same size and maker; answers how many bytes. */
export function writeCorpus(file: string, size: CorpusSize, make: Maker = corpusMessage): number {
  const out = openSync(file, 'w');
  let waiting: string[] = [];
  let length = 0;
  let bytes = 0;
  const flush = (): void => {
    // Each character is one byte of the file, so latin1 writes it as it is, and fast.
    bytes += writeSync(out, Buffer.from(waiting.join(''), 'latin1'));
    waiting = [];
    length = 0;
  };
  try {
    for (const message of messagesOf(size, make)) {
      waiting.push(message);
      length += message.length;
      if (length >= chunkBytes) flush();
    }
    flush();
  } finally {
    closeSync(out);
  }
  return bytes;
}

/** Writes the same messages as a Maildir of seen mail. */
export function writeMaildir(folder: string, size: CorpusSize, make: Maker = corpusMessage): void {
  for (const part of ['cur', 'new', 'tmp']) mkdirSync(join(folder, part), { recursive: true });
  let n = 0;
  for (const message of messagesOf(size, make)) {
    n += 1;
    writeFileSync(join(folder, 'cur', maildirName(n)), bareMessage(message), 'latin1');
  }
}

/** The name of the n-th file of a Maildir; names sort in the order of arrival. */
export function maildirName(n: number): string {
  return `${1_500_000_000 + n}.M${n}P1.host:2,S`;
}

/** A message of an mbox without the line before it and the empty one after it. */
export function bareMessage(inMbox: string): string {
  return inMbox.slice(inMbox.indexOf('\n') + 1, -1);
}

function* messagesOf(size: CorpusSize, make: Maker): Generator<string> {
  const random = seededNumbers(seed);
  for (let n = 0; n < size.messages; n += 1) yield make(n, size, random);
}
