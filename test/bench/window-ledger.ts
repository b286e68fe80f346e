import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type BenchEngine, startBenchEngine } from './bench-engine.ts';
import { addressOf } from './corpus/company-mail.ts';
import { type PageOptions, pageMbox } from './page-options.ts';
import { companyAt } from './window-message.ts';

/** A data folder whose ledger holds so many messages, with half of their marks registered; made unless it is there already. */
export async function windowLedger(program: string, options: PageOptions): Promise<string> {
  const { messages } = options.size;
  const data = join(options.folder, `window-${messages}`);
  if (existsSync(join(data, 'filled'))) return data;
  const mbox = pageMbox(options);
  rmSync(data, { recursive: true, force: true });
  const engine = startBenchEngine(join(dirname(program), 'engine-process.cjs'), data, mbox);
  try {
    await engine.makeLedger('key-file');
    await engine.call('tags.import', { csv: registered(), dry: false });
    await engine.call('sources.add', { ticket: 'mailbox' });
    process.stderr.write(`bench: scanning ${messages} messages …\n`);
    await scan(engine);
  } finally {
    await engine.close();
  }
  mkdirSync(join(data, 'filled'));
  return data;
}

/** A data folder with a ledger of nothing. */
export async function emptyLedger(program: string, options: PageOptions): Promise<string> {
  const data = join(options.folder, 'window-empty');
  if (existsSync(join(data, 'mine.ledger'))) return data;
  const engine = startBenchEngine(join(dirname(program), 'engine-process.cjs'), data, '');
  await engine.makeLedger('key-file');
  await engine.close();
  return data;
}

async function scan(engine: BenchEngine): Promise<void> {
  const ended = engine.hears((name, value) => name === 'scan' && 'ended' in value && value.ended !== null);
  await engine.call('scan.start', { source: null, textsAgain: false });
  await ended;
}

const half = 2500;

function registered(): string {
  const rows = Array.from({ length: half }, (_, n) => {
    const company = companyAt(n * 2);
    return `${addressOf(company)},alias,${company},${company}.example,2012-01-01,`;
  });
  return `tag,kind,holder,domain,given_on,note\n${rows.join('\n')}\n`;
}
