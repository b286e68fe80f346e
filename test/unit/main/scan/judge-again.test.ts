import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ledger } from '../../../../main/ledger/ledger.ts';
import { writeSampleMailbox } from '../../../../main/sample/write-sample-mailbox.ts';
import { buildCompanyBook } from '../../../../shared/companies/build-company-book.ts';
import { changeFor, correction } from './corrections.ts';
import { type JudgedTwice, judgeTwice, type Mailbox } from './judged-twice.ts';

function sample(): Mailbox {
  const { mbox, tags, person, pack } = writeSampleMailbox(mkdtempSync(join(tmpdir(), 'tattletag-again-')));
  return { sources: [{ kind: 'mbox', location: mbox }], companies: buildCompanyBook(pack), tags, person };
}

/** Every labelled message in one mailbox: no person's, but with every shape of mail in it. */
function corpus(): Mailbox {
  const root = new URL('../../../corpus', import.meta.url).pathname;
  const parts = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const sources = parts.map(({ name }) => ({ kind: 'eml-folder', location: join(root, name, 'mail') }) as const);
  return { sources, companies: buildCompanyBook(null), tags: [], person: { names: ['Jane Doe'], addresses: [] } };
}

for (const [name, mailbox, rounds] of [
  ['the sample', sample, 2],
  ['the corpus as one mailbox', corpus, 2],
] as const) {
  describe(`judging ${name} again after a correction`, () => {
    let twice: JudgedTwice;
    let judged = 0;
    let partly = 0;
    beforeAll(async () => {
      twice = await judgeTwice(mailbox());
    });
    afterAll(() => twice.close());

    it('comes to the same as judging everything, whatever is decided and taken back', { timeout: 240_000 }, async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(correction, { minLength: 12, maxLength: 12 }), async (steps) => {
          for (const one of steps) {
            judged += 1;
            const result = await twice.change(changeFor(twice.ledgers[1], one, judged));
            if (result.partly) partly += 1;
            expect(result.some).toBe(result.all);
          }
        }),
        { numRuns: rounds, endOnFailure: true },
      );
      // Else this test would compare judging everything with itself.
      expect(partly / judged).toBeGreaterThan(0.7);
    });
  });
}

describe('judging again', () => {
  let twice: JudgedTwice;
  beforeAll(async () => {
    twice = await judgeTwice(sample());
  });
  afterAll(() => twice.close());

  it('leaves what was found before whole when it is stopped half-way, and catches up the next time', async () => {
    const [ledger] = twice.ledgers;
    const before = twice.found();
    const leak = ledger.findings.allLeaks()[0];
    const make = (each: Ledger): void => void each.decisions.make([{ kind: 'not-mine', tagId: leak?.tagId ?? '', on: 1 }]);
    const stopping = new AbortController();
    make(ledger);
    const judging = twice.again(stopping.signal);
    stopping.abort();
    const stopped = await judging;
    expect(stopped.ok ? 'done' : stopped.failure.code).toBe('cancelled');
    expect(twice.found()).toBe(before);
    make(twice.ledgers[1]);
    const after = await twice.change(() => undefined);
    expect(after.partly).toBe(true);
    expect(after.some).toBe(after.all);
    expect(after.some.startsWith(before)).toBe(false);
  });

  it('is as quick after the ledger was opened anew, and nothing was judged for that', async () => {
    const before = twice.found();
    expect(await twice.reopen()).toBe(false);
    expect(twice.found()).toBe(before);
    const leak = twice.ledgers[1].findings.allLeaks()[3];
    const result = await twice.change((ledger) =>
      ledger.decisions.make([{ kind: 'expected', tagId: leak?.tagId ?? '', domain: leak?.receiver.domain ?? '', on: 2 }]),
    );
    expect(result.partly).toBe(true);
    expect(result.some).toBe(result.all);
    expect(twice.found()).not.toBe(before);
  });

  it('judges everything on opening when the ledger holds something else than its mail comes to', async () => {
    const [ledger] = twice.ledgers;
    const right = twice.found();
    const { judgedOn } = ledger.findings.state();
    const outcome = { tags: [], leaks: [], alerts: [], verdicts: ledger.findings.verdicts() };
    ledger.findings.amend({
      gone: [],
      changed: [],
      settled: { outcome, entries: new Map(), on: (judgedOn ?? 0) + 1, provisional: false },
    });
    expect(await twice.reopen()).toBe(true);
    expect(twice.found()).toBe(right);
  });

  it('sees that mail came or went, and judges everything', async () => {
    const [source] = twice.ledgers[0].sources.list();
    const result = await twice.change((ledger) => ledger.sources.remove(source?.id ?? 0, 'remove'));
    expect(result.partly).toBe(false);
    expect(result.some).toBe(result.all);
    expect([...twice.ledgers[0].findings.eachSighting()]).toEqual([]);
  });
});
