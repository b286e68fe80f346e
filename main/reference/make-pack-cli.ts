import { resolve } from 'node:path';
import { makePack } from './make-pack.ts';

/** `npm run -s reference -- FOLDER_OF_DATA OUT`: makes a reference pack. Exit 0 made, 1 usage, 2 not made. */
function main(given: readonly string[]): number {
  const [from, out, ...more] = given;
  if (from === undefined || out === undefined || more.length > 0) {
    process.stderr.write('Usage: npm run -s reference -- FOLDER_OF_DATA OUT\n');
    return 1;
  }
  const made = makePack(resolve(from), resolve(out), new Date().toISOString());
  if (!made.ok) {
    process.stderr.write(`${made.failure.message}\n${made.failure.hint}\n`);
    return 2;
  }
  for (const { section, kept, dropped } of made.counts) {
    process.stdout.write(`${section}: ${kept} kept, ${dropped} left out as unusable\n`);
  }
  process.stdout.write(`Reference pack ${made.version} made.\n`);
  return 0;
}

process.exitCode = main(process.argv.slice(2));
