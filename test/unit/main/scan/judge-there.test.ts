import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Ledger } from '../../../../main/ledger/ledger.ts';
import type { FindingsWriter } from '../../../../main/ledger/ledger-findings.ts';
import { openTemporaryLedger } from '../../../../main/ledger/open-temporary-ledger.ts';
import { judgeAgain } from '../../../../main/scan/judge-again.ts';
import { type JudgeOptions, judgeLedger } from '../../../../main/scan/judge-ledger.ts';
import { createJudgeMemory } from '../../../../main/scan/judge-memory.ts';
import { runScan } from '../../../../main/scan/run-scan.ts';
import type { JudgingThread } from '../../../../main/scan/seen-mailbox.ts';
import { buildCompanyBook } from '../../../../shared/companies/build-company-book.ts';
import { mixedMessage } from '../../../bench/corpus/mixed-message.ts';
import { writeCorpus } from '../../../bench/corpus/write-corpus.ts';
import { found } from './judged-twice.ts';
import { plainRequest } from './plain-request.ts';

const bundle = new URL('../../../../dist/main/judge-worker.cjs', import.meta.url).pathname;
const why = existsSync(bundle) ? '' : 'dist/main is not built; run npm run build';
const companies = buildCompanyBook(null);
const messages = 3000;
let folder = '';
let ledgers: Ledger[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'there-test-'));
});
afterEach(() => {
  for (const ledger of ledgers) ledger.close();
  ledgers = [];
  rmSync(folder, { recursive: true, force: true });
});

/** A ledger with mail of all kinds, judged once. */
async function filled(): Promise<Ledger> {
  const file = join(folder, 'mail.mbox');
  if (!existsSync(file)) writeCorpus(file, { messages, meanBytes: 2500 }, mixedMessage);
  const opened = openTemporaryLedger(folder);
  if (!opened.ok) throw new Error(opened.failure.message);
  const { ledger } = opened;
  ledgers.push(ledger);
  ledger.person.set({ names: [], addresses: ['jane@home.example'], postal: '' });
  const { id } = ledger.sources.add({ kind: 'mbox', location: file, label: 'mail' });
  await runScan(plainRequest({ ledger, sources: [id], companies }));
  return ledger;
}

const whole = { companies, since: null, knowledge: null, provisional: false, signal: null } as const;

function judge(ledger: Ledger, more: Partial<JudgeOptions>): ReturnType<typeof judgeLedger> {
  return judgeLedger(ledger, { ...whole, ...more });
}

/** What lies in the ledger for the next judging, but for the time. */
function keptIn({ judged }: Ledger): string {
  const bodies = (['log', 'entries'] as const).map((kind) => judged.pieces(kind).map(({ body }) => body));
  const { on: _, ...stamp } = JSON.parse(judged.stamp() ?? '{}') as Record<string, unknown>;
  return JSON.stringify([stamp, bodies.map((pieces) => pieces.map((body) => Buffer.from(body).toString('base64')))]);
}

function thread(code: string): JudgingThread {
  const file = join(folder, 'thread.cjs');
  writeFileSync(file, code);
  return { file, from: 1, upTo: messages };
}

/** A ledger of which the writer is another one. */
function writing(ledger: Ledger, change: (writer: FindingsWriter) => FindingsWriter): Ledger {
  return { ...ledger, findings: { ...ledger.findings, startReplacing: () => change(ledger.findings.startReplacing()) } };
}

describe.skipIf(why !== '')(`a judging thread${why === '' ? '' : ` (skipped: ${why})`}`, () => {
  it('comes to the same, byte for byte, and leaves the same for the next judging', async () => {
    const [here, there] = [await filled(), await filled()];
    let pages = 0;
    const watched = writing(there, (writer) => ({
      ...writer,
      seePacked: (packed) => {
        pages += 1;
        writer.seePacked(packed);
      },
    }));
    const memories = [createJudgeMemory(), createJudgeMemory()] as const;
    const one = await judge(here, { memory: memories[0] });
    const other = await judge(watched, { memory: memories[1], thread: { file: bundle, from: messages, upTo: messages } });
    expect(pages).toBeGreaterThan(10);
    expect(other).toEqual(one);
    expect(found(there)).toBe(found(here));
    expect(here.findings.allLeaks().length).toBeGreaterThan(10);
    expect(keptIn(there)).toBe(keptIn(here));
    const tag = here.findings.allLeaks()[0]?.tagId ?? '';
    for (const [nth, ledger] of [here, there].entries()) {
      ledger.decisions.make([{ kind: 'not-mine', tagId: tag, on: 1 }]);
      const memory = memories[nth];
      if (memory !== undefined) await judgeAgain(ledger, { companies, since: null, signal: null, memory });
    }
    expect(found(there)).toBe(found(here));
    expect(keptIn(there)).toBe(keptIn(here));
  });

  it('is not asked about fewer messages or more, nor where its book of companies would be another', async () => {
    const ledger = await filled();
    const dies = thread('process.exit(1)');
    const packed = { ...companies, pack: { version: '1', sources: [], licences: [] } };
    const silent = writing(ledger, (writer) => ({ ...writer, abandon: () => expect.unreachable() }));
    expect(await judge(silent, { thread: { ...dies, from: messages + 1 } })).toMatchObject({ ok: true });
    expect(await judge(silent, { thread: { ...dies, upTo: messages - 1 } })).toMatchObject({ ok: true });
    expect(await judge(silent, { companies: packed, thread: dies })).toMatchObject({ ok: true });
  });

  const deaths = {
    'at its start': "throw new Error('out of memory')",
    'on the way': `require(${JSON.stringify(bundle)}); let n = 0;
      require('node:worker_threads').parentPort.on('message', () => { n += 1; if (n > 20) process.exit(0); });`,
  };
  for (const [when, code] of Object.entries(deaths)) {
    it(`that dies ${when} costs nothing: all is judged without it`, async () => {
      const [here, there] = [await filled(), await filled()];
      const memories = [createJudgeMemory(), createJudgeMemory()] as const;
      const one = await judge(here, { memory: memories[0] });
      expect(await judge(there, { memory: memories[1], thread: thread(code) })).toEqual(one);
      expect(found(there)).toBe(found(here));
      expect(keptIn(there)).toBe(keptIn(here));
    });
  }

  it('ends when the disk is full, or when it is stopped, and what was found before stands', async () => {
    const ledger = await filled();
    const before = found(ledger);
    const full = writing(ledger, (writer) => ({
      ...writer,
      seePacked: () => {
        throw Object.assign(new Error('full'), { code: 'SQLITE_FULL' });
      },
    }));
    const judged = await judge(full, { thread: { file: bundle, from: 1, upTo: messages } });
    expect(judged.ok ? 'judged' : judged.failure.code).toBe('disk-full');
    expect(found(ledger)).toBe(before);
    const stopping = new AbortController();
    const stopped = writing(ledger, (writer) => ({
      ...writer,
      seePacked: (packed) => {
        writer.seePacked(packed);
        stopping.abort();
      },
    }));
    const cut = await judge(stopped, { thread: { file: bundle, from: 1, upTo: messages }, signal: stopping.signal });
    expect(cut.ok ? 'judged' : cut.failure.code).toBe('cancelled');
    expect(found(ledger)).toBe(before);
  });
});
