import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ledger } from '../../../../main/ledger/ledger.ts';
import { writeSampleMailbox } from '../../../../main/sample/write-sample-mailbox.ts';
import { buildCompanyBook } from '../../../../shared/companies/build-company-book.ts';
import type { Decision } from '../../../../shared/detect/judging.ts';
import { type JudgedTwice, judgeTwice, type Mailbox } from './judged-twice.ts';

const year = 31_536_000_000;

const step = fc.record({
  what: fc.constantFrom(
    'expected',
    'same-company',
    'succession',
    'not-mine',
    'ignored',
    'holder',
    'public-since',
    'admitted',
    'undo',
    'undo',
    'add-tag',
    'change-tag',
    'remove-tag',
  ),
  tag: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  leaking: fc.boolean(),
  one: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  other: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  since: fc.integer({ min: 40, max: 57 }),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const pick = <T>(list: readonly T[], where: number): T | undefined => list[Math.floor(list.length * where)];

/** Turns a step into a change that means something in this mailbox; answers how to make it in a ledger. */
function changeFor(asked: Ledger, { what, tag, leaking, one, other, since }: Step, on: number): (ledger: Ledger) => void {
  const { findings, decisions, tags } = asked;
  const domains = [...new Set([...findings.eachSighting()].map(({ sighting }) => sighting.sender.domain).filter(Boolean))].sort();
  const leak = pick(findings.allLeaks(), one);
  const some = findings.allTags().filter(({ leaks }) => !leaking || leaks > 0);
  const chosen = pick(some, tag)?.tag ?? pick(findings.allTags(), tag)?.tag;
  const tagId = chosen?.id ?? '';
  const sender = (leaking ? leak?.receiver.domain : pick(domains, one)) ?? '';
  const domain = pick(domains, other) ?? '';
  const make = (decision: Decision) => (ledger: Ledger) => void ledger.decisions.make([decision]);
  switch (what) {
    case 'expected':
      return make({ kind: what, tagId: leaking ? (leak?.tagId ?? tagId) : tagId, domain: sender, on });
    case 'same-company':
      return make({ kind: what, domains: [leaking ? (leak?.holder.domain ?? domain) : domain, sender], on });
    case 'succession':
      return make({ kind: what, how: 'became', domains: [leak?.holder.domain ?? domain, sender], since: since * year, on });
    case 'holder':
      return make({ kind: what, tagId, holder: leaking ? { name: sender, domain: sender } : { name: domain, domain }, on });
    case 'public-since':
      return make({ kind: what, tagId, since: since * year, on });
    case 'not-mine':
    case 'ignored':
      return make({ kind: what, tagId, on });
    case 'admitted':
      return make({ kind: what, leakId: leak?.id ?? '', on });
    case 'undo': {
      const made = pick(decisions.all(), one);
      return (ledger) => ledger.decisions.undo(made === undefined ? [] : [made.id]);
    }
    case 'add-tag': {
      const entry = { tag: chosen?.tag ?? '', kind: 'alias', holder: domain, domain, givenOn: '', note: '' } as const;
      return (ledger) => void ledger.tags.add(entry.tag === '' || chosen?.kind !== 'alias' ? [] : [entry]);
    }
    case 'change-tag': {
      const row = pick(tags.list(), one);
      return (ledger) => {
        if (row !== undefined) ledger.tags.change(row.entryId, { ...row.entry, holder: domain, domain });
      };
    }
    case 'remove-tag': {
      const row = pick(tags.list(), one);
      return (ledger) => {
        if (row !== undefined) ledger.tags.remove(row.entryId);
      };
    }
  }
}

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
        fc.asyncProperty(fc.array(step, { minLength: 12, maxLength: 12 }), async (steps) => {
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
      settled: { outcome, entries: new Map(), on: judgedOn ?? 0, provisional: false },
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
