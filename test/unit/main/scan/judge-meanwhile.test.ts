import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTemporaryLedger } from '../../../../main/ledger/open-temporary-ledger.ts';
import { judgeMeanwhile } from '../../../../main/scan/judge-meanwhile.ts';
import { runScan } from '../../../../main/scan/run-scan.ts';
import type { ScanRequest } from '../../../../main/scan/scan-request.ts';
import { buildCompanyBook } from '../../../../shared/companies/build-company-book.ts';
import { writeCorpus } from '../../../bench/corpus/write-corpus.ts';
import { plainRequest } from './plain-request.ts';

let folder = '';
let close = (): void => undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'meanwhile-'));
});
afterEach(() => {
  close();
  rmSync(folder, { recursive: true, force: true });
});

/** A scan that has read so many messages, and how often it told of leaks. */
async function scanThatRead(messages: number): Promise<{ readonly request: ScanRequest; readonly told: boolean[] }> {
  const opened = openTemporaryLedger(folder);
  if (!opened.ok) throw new Error(opened.failure.message);
  const { ledger } = opened;
  close = ledger.close;
  const location = join(folder, 'mail.mbox');
  writeCorpus(location, { messages, meanBytes: 3000 });
  const told: boolean[] = [];
  const request: ScanRequest = plainRequest({
    ledger,
    sources: [ledger.sources.add({ kind: 'mbox', location, label: location }).id],
    companies: buildCompanyBook(null),
    provisional: true,
    onJudged: ({ provisional }) => void told.push(provisional),
  });
  await runScan({ ...request, provisional: false, onJudged: () => undefined });
  return { request, told };
}

const nothingLearned = { knowledge: () => null, fresh: () => null };
const soon = 200;

test('readers are asked to wait while first leaks are looked for, and only then', async () => {
  const { request, told } = await scanThatRead(600);
  const meanwhile = judgeMeanwhile(request, nothingLearned);
  meanwhile.consider();
  expect(meanwhile.quiet()).toBeNull();
  await pause(soon);
  meanwhile.consider();
  await meanwhile.quiet();
  expect(told).toEqual([true]);
  expect(meanwhile.quiet()).toBeNull();
  await meanwhile.stop();
});

test('a few messages are not judged yet, and a stopped scan keeps nobody waiting', async () => {
  const { request, told } = await scanThatRead(100);
  const meanwhile = judgeMeanwhile(request, nothingLearned);
  await pause(soon);
  meanwhile.consider();
  expect(meanwhile.quiet()).toBeNull();
  await meanwhile.stop();
  meanwhile.consider();
  expect([meanwhile.quiet(), told]).toEqual([null, []]);
});
