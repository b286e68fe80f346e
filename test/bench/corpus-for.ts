import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchOptions } from './bench-options.ts';
import { type Maker, writeCorpus } from './write-corpus.ts';

/** The mbox of this kind and size; written unless it lies there already. */
export function corpusFor({ folder, size }: BenchOptions, kind: string, make: Maker): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${kind}-${size.messages}-${size.meanBytes}.mbox`);
  if (!existsSync(file)) {
    process.stderr.write(`bench: writing ${size.messages} messages …\n`);
    writeCorpus(file, size, make);
  }
  return file;
}
