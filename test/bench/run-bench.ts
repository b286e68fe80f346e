import { rmSync } from 'node:fs';
import { type Bench, type Group, openBench } from './bench-context.ts';
import { readBenchOptions } from './bench-options.ts';
import { cold } from './lines/cold.ts';
import { firstLeak } from './lines/first-leak.ts';
import { imap } from './lines/imap.ts';
import { judge } from './lines/judge.ts';
import { line } from './lines/line.ts';
import { maildir } from './lines/maildir.ts';
import { mbox } from './lines/mbox.ts';
import { memory } from './lines/memory.ts';
import { more } from './lines/more.ts';
import { names } from './lines/names.ts';
import { peers } from './lines/peers.ts';
import { size } from './lines/size.ts';
import { stages } from './lines/stages.ts';
import { window } from './lines/window.ts';
import { type Row, skipped } from './row.ts';
import { writeHead, writeRow, writeSummary } from './write-row.ts';

const all: readonly Group[] = [
  mbox,
  stages,
  cold,
  maildir,
  imap,
  line,
  peers,
  more,
  judge,
  memory,
  firstLeak,
  window,
  names,
  size,
];

/** `npm run bench`: measures the groups that were named, or all, and prints each line as soon as it is known. */
export async function runBench(given: readonly string[]): Promise<void> {
  const options = readBenchOptions(given);
  const unknown = options.groups.filter((name) => all.every((group) => group.name !== name));
  if (unknown.length > 0 || options.task === 'list') {
    for (const name of unknown) print(`There is no group of lines named ${name}. These are:`);
    for (const { name, about } of all) print(`${name.padEnd(12)} ${about}`);
    process.exitCode = unknown.length > 0 ? 1 : 0;
    return;
  }
  if (options.task === 'clean') return rmSync(options.folder, { recursive: true, force: true });
  const groups = options.groups.length === 0 ? all : all.filter(({ name }) => options.groups.includes(name));
  const bench = openBench(options);
  print(`Mailboxes and ledgers lie in ${options.folder}; npm run bench -- --clean removes them. Medians of ${options.runs}.\n`);
  print(writeHead());
  try {
    print(`\n${writeSummary(await measureAll(groups, bench))}`);
  } finally {
    bench.release();
  }
}

async function measureAll(groups: readonly Group[], bench: Bench): Promise<readonly Row[]> {
  const rows: Row[] = [];
  const tell = (row: Row): void => {
    rows.push(row);
    print(writeRow(row));
  };
  for (const { name, measure } of groups) {
    // One group that fails must not hide the others' figures.
    await measure(bench, tell).catch((error: unknown) => {
      tell(skipped(name, `it failed: ${error instanceof Error ? error.message : String(error)}`));
      process.exitCode = 1;
    });
  }
  return rows;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
