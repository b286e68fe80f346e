import { closeSync, openSync, writeSync } from 'node:fs';
import { corpusMessage } from './corpus-message.ts';
import { type SeededNumbers, seededNumbers } from './seeded-numbers.ts';

/** How big a made-up mailbox shall be. */
export type CorpusSize = {
  readonly messages: number;
  /** Mean size of a whole message; half of all messages are smaller than half of it, as in real mail. */
  readonly meanBytes: number;
};

const chunkBytes = 4 * 1024 * 1024;

/** How the n-th message of a mailbox is made. */
export type Maker = (n: number, size: CorpusSize, random: SeededNumbers) => string;

/** Writes an mbox of invented mail, the same bytes for the same size and maker; answers how many bytes. */
export function writeCorpus(file: string, size: CorpusSize, make: Maker = corpusMessage): number {
  const random = seededNumbers(20_261_121);
  const out = openSync(file, 'w');
  let waiting: string[] = [];
  let length = 0;
  let bytes = 0;
  const flush = (): void => {
    // The corpus is ASCII, so latin1 writes it as it is, and fast.
    bytes += writeSync(out, Buffer.from(waiting.join(''), 'latin1'));
    waiting = [];
    length = 0;
  };
  try {
    for (let n = 0; n < size.messages; n += 1) {
      const message = make(n, size, random);
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
