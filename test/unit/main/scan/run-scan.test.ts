import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Ledger } from '../../../../main/ledger/ledger.ts';
import { openTemporaryLedger } from '../../../../main/ledger/open-temporary-ledger.ts';
import { runScan } from '../../../../main/scan/run-scan.ts';
import type { ScanProgress, ScanRequest, ScanResult } from '../../../../main/scan/scan-request.ts';
import { buildCompanyBook } from '../../../../shared/companies/build-company-book.ts';
import { writeCorpus } from '../../../bench/corpus/write-corpus.ts';
import { plainRequest } from './plain-request.ts';

let folder = '';
let ledger: Ledger;
const companies = buildCompanyBook(null);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scan-test-'));
  ledger = fresh();
});
afterEach(() => {
  ledger.close();
  rmSync(folder, { recursive: true, force: true });
});

function fresh(): Ledger {
  const opened = openTemporaryLedger(folder);
  if (!opened.ok) throw new Error(opened.failure.message);
  return opened.ledger;
}

function add(location: string, to = ledger): number {
  return to.sources.add({ kind: 'mbox', location, label: location }).id;
}

function scan(sources: readonly number[], change: Partial<ScanRequest> = {}): Promise<ScanResult> {
  return runScan(
    plainRequest({
      ledger,
      sources,
      companies,
      ...change,
    }),
  );
}

/** Everything that was found, without the numbers of rows. */
function found(of: Ledger): unknown {
  const identities = new Map([...of.messages.inOrder()].flat().map((message) => [message.id, message.facts.identity]));
  return {
    messages: [...of.messages.inOrder()].flat().map(({ facts, place }) => ({ facts, place })),
    leaks: of.findings.allLeaks().map((leak) => ({ ...leak, examples: leak.examples.map((id) => identities.get(id)) })),
    tags: of.findings.allTags().map(({ tag }) => tag),
    verdicts: of.findings.verdicts(),
    sightings: [...of.findings.eachSighting()].map(({ sighting, message }) => ({ ...sighting, ref: message.facts.identity })),
  };
}

function corpus(name = 'mail.mbox', messages = 1100): string {
  const file = join(folder, name);
  writeCorpus(file, { messages, meanBytes: 4000 });
  return file;
}

/** The same ledger; its first batch cancels the scan. */
function stoppingAfterABatch(of: Ledger, stopping: AbortController): Ledger {
  const startWriting: Ledger['messages']['startWriting'] = () => {
    const writer = of.messages.startWriting();
    const store: typeof writer.store = (batch) => {
      stopping.abort();
      return writer.store(batch);
    };
    return { ...writer, store };
  };
  return { ...of, messages: { ...of.messages, startWriting } };
}

describe('a scan', () => {
  it('stores every message, judges, keeps proof, and leaves the file as it was', async () => {
    const file = corpus();
    const before = { hash: hashOf(file), changed: statSync(file).mtimeMs };
    const result = await scan([add(file)]);
    expect(result).toMatchObject({ ended: 'done', failure: null, unread: [], counts: { messages: 1100, duplicates: 0 } });
    expect(result.counts.bytes).toBe(statSync(file).size);
    expect(ledger.messages.count()).toBe(1100);
    expect(ledger.findings.allLeaks().length).toBeGreaterThan(0);
    const example = ledger.findings.allLeaks()[0]?.examples[0] ?? 0;
    const subject = ledger.messages.get(example)?.facts.subject ?? 'none';
    expect(Buffer.from(ledger.evidence.get(example) ?? []).toString()).toContain(`Subject: ${subject}`);
    expect({ hash: hashOf(file), changed: statSync(file).mtimeMs }).toEqual(before);
  });

  it('into a ledger that is thrown away comes to the same leaks, and writes neither proof nor, unless they are wanted, sightings', async () => {
    const file = corpus();
    await scan([add(file)]);
    const whole = found(ledger);
    const passing = async (sightings: boolean): Promise<Ledger> => {
      const one = fresh();
      await scan([add(file, one)], { ledger: one, passing: { sightings } });
      return one;
    };
    const [bare, listed] = [await passing(false), await passing(true)];
    expect(found(listed)).toEqual(whole);
    expect(found(bare)).toEqual({ ...(whole as object), sightings: [] });
    expect(bare.evidence.sift().length).toBeGreaterThan(0);
    bare.close();
    listed.close();
  });

  it('finds nothing new the second time, and the same leaks', async () => {
    const id = add(corpus());
    await scan([id]);
    const before = found(ledger);
    const again = await scan([id]);
    expect(again.counts).toMatchObject({ messages: 0, duplicates: 0 });
    expect(found(ledger)).toEqual(before);
  });

  it('goes on where the file ended before', async () => {
    const file = corpus();
    const id = add(file);
    await scan([id]);
    appendFileSync(
      file,
      'From x@new.example Mon Jan 05 00:00:00 2026\nFrom: x@new.example\nSubject: New\nMessage-ID: <new@new.example>\n\nHi\n',
    );
    const again = await scan([id]);
    expect(again.counts.messages).toBeLessThan(3);
    expect(ledger.messages.count()).toBe(1101);
  });

  it('that was cancelled goes on to the same leaks as one that was not', async () => {
    const file = corpus();
    const undisturbed = fresh();
    await scan([add(file, undisturbed)], { ledger: undisturbed });
    const id = add(file);
    const stopping = new AbortController();
    const cancelled = await scan([id], { signal: stopping.signal, ledger: stoppingAfterABatch(ledger, stopping) });
    expect(cancelled.ended).toBe('cancelled');
    expect(cancelled.counts.messages).toBeLessThan(1100);
    expect(ledger.messages.count()).toBe(cancelled.counts.messages);
    expect((await scan([id])).ended).toBe('done');
    expect(found(ledger)).toEqual(found(undisturbed));
    undisturbed.close();
  });

  it('counts the same mail in two files once, whichever is read first', async () => {
    const one = corpus('one.mbox', 300);
    const two = join(folder, 'two.mbox');
    writeFileSync(two, readFileSync(one, 'latin1').replaceAll('Delivered-To: jane', 'Delivered-To: also'), 'latin1');
    const result = await scan([add(one), add(two)]);
    expect(result.counts).toMatchObject({ messages: 600, duplicates: 300 });
    const other = fresh();
    await scan([add(two, other), add(one, other)], { ledger: other });
    expect(ledger.messages.count()).toBe(300);
    const traces = (of: Ledger) => [...of.messages.inOrder()].flat().map(({ facts }) => [facts.identity, facts.traces]);
    expect(traces(other)).toEqual(traces(ledger));
    other.close();
  });

  it('says which source could not be read, and reads the others', async () => {
    const good = add(corpus('mail.mbox', 20));
    const gone = add(join(folder, 'gone.mbox'));
    const result = await scan([gone, good]);
    expect(result).toMatchObject({ ended: 'done', unread: [gone], counts: { messages: 20 } });
    expect(result.notes[0]?.code).toBe('not-found');
  });

  it('tells how far it is, up to the last byte', async () => {
    const file = corpus();
    const told: ScanProgress[] = [];
    await scan([add(file)], { onProgress: (progress) => told.push(progress) });
    expect(told[0]?.phase).toBe('reading');
    expect(told[told.length - 1]).toMatchObject({
      phase: 'judging',
      bytes: statSync(file).size,
      bytesTotal: statSync(file).size,
    });
  });

  it('reads texts again for a name that came later, and changes nothing else', async () => {
    const file = join(folder, 'greeting.mbox');
    const text =
      'From a@shop.example Mon Jan 05 00:00:00 2026\nFrom: a@shop.example\nMessage-ID: <1@shop.example>\nSubject: Hello\n\nDear Jane Doe,\n\nwelcome.\n';
    writeFileSync(file, text);
    const id = add(file);
    await scan([id]);
    const [before] = [...ledger.messages.inOrder()].flat();
    expect(before?.facts.named).toEqual([]);
    expect(ledger.person.set({ names: ['Jane Doe'], addresses: [], postal: '' }).rescan).toBe(true);
    await scan([id], { textsAgain: true });
    const [after] = [...ledger.messages.inOrder()].flat();
    expect(after).toEqual({ ...before, facts: { ...before?.facts, named: ['Jane Doe'] } });
    expect(ledger.person.get().rescan).toBe(false);
  });

  it('ends with a sentence when the reading thread dies, and keeps what it had stored', async () => {
    const worker = join(folder, 'dies.cjs');
    writeFileSync(worker, "throw new Error('out of memory')");
    // A folder: a small file would be read without a thread.
    mkdirSync(join(folder, 'mail'));
    const id = add(dirname(corpus('mail/mail.mbox', 20)));
    await scan([id]);
    const result = await scan([id], { workerFile: worker });
    expect(result).toMatchObject({ ended: 'failed', failure: { code: 'reader-died' } });
    expect(result.judged).toMatchObject({ provisional: false });
    expect(ledger.messages.count()).toBe(20);
  });

  it('shows first leaks while it still reads, as provisional, and settles them at its end', async () => {
    const judged: boolean[] = [];
    const file = corpus();
    await scan([add(file)], { provisional: true, onJudged: ({ provisional }) => judged.push(provisional) });
    const plain = fresh();
    await scan([add(file, plain)], { ledger: plain });
    expect(judged[judged.length - 1]).toBe(false);
    expect(ledger.findings.state()).toMatchObject({ provisional: false, outdated: false });
    expect(found(ledger)).toEqual(found(plain));
    plain.close();
  });

  it('does not keep what names neither author, time nor subject', async () => {
    const file = join(folder, 'odd.mbox');
    writeFileSync(file, 'From a@shop.example Mon Jan 05 00:00:00 2026\nX-Nothing: at all\n\nText\n');
    const result = await scan([add(file)]);
    expect(result.counts).toMatchObject({ messages: 1, malformed: 1 });
    expect(ledger.messages.count()).toBe(0);
  });
});

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
