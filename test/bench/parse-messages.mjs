import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// Reads every file of a folder and has a library parse it; prints the seconds, loading the library left out.
// Started by lines/peers.ts with the library's name and the folder.
const [library, folder] = process.argv.slice(2);
const parse = await parserOf(library);
const names = readdirSync(folder);
const started = performance.now();
for (const name of names) await parse(readFileSync(join(folder, name)));
process.stdout.write(String((performance.now() - started) / 1000));

async function parserOf(name) {
  if (name === 'mailparser') return (await import('mailparser')).simpleParser;
  const { default: PostalMime } = await import('postal-mime');
  return (bytes) => PostalMime.parse(bytes);
}
