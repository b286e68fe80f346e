import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Ledger } from '../../../../main/ledger/ledger.ts';
import { openTemporaryLedger } from '../../../../main/ledger/open-temporary-ledger.ts';
import type { Outcome } from '../../../../shared/detect/leaks/leak.ts';
import { leak, outcome, tag } from './a-finding.ts';
import { aBatch, aMessage, identity, packed } from './a-message.ts';

let ledger: Ledger;
const page = { offset: 0, limit: 50 };
const everyLeak = { search: '', holder: null, confidence: null, manner: null, sort: 'newest' } as const;

beforeEach(() => {
  const opened = openTemporaryLedger();
  if (!opened.ok) throw new Error(opened.failure.message);
  ledger = opened.ledger;
});
afterEach(() => ledger.close());

function replace(settled: Outcome): void {
  const writer = ledger.findings.startReplacing();
  writer.commit({ outcome: settled, revised: [], entries: new Map(), on: 5, provisional: false });
}

/** Stores so many messages of a source, and answers its id. */
function store(location: string, first: number, count: number): number {
  const rows = Array.from({ length: count }, (_, n) => packed(aMessage({ identity: identity(first + n), at: n })));
  const { id } = ledger.sources.add({ kind: 'mbox', location, label: location });
  ledger.messages.startWriting().store(aBatch(rows, { sourceId: id }));
  return id;
}

describe('what is told without reading everything', () => {
  it('is counted anew after every judging, and when messages come or go', () => {
    store('a', 1, 90);
    replace(outcome());
    expect(ledger.findings.counts()).toMatchObject({ leaks: 1, messages: 90 });
    replace(outcome({ leaks: [], tags: [] }));
    expect(ledger.findings.counts()).toMatchObject({ leaks: 0, tags: 0 });
    const more = store('b', 1000, 3000);
    expect(ledger.findings.counts().messages).toBe(3090);
    ledger.sources.remove(more, 'remove');
    expect(ledger.findings.counts().messages).toBe(90);
  });

  it('tells the newest leaks by themselves, as the list has them', () => {
    const leaks = Array.from({ length: 30 }, (_, n) => leak({ id: `leak-${n}`, lastSeen: (n * 7) % 30 }));
    replace(outcome({ leaks }));
    const listed = ledger.findings.leaks({ ...everyLeak, offset: 0, limit: 5 }).rows;
    expect(ledger.findings.newest(5)).toEqual(listed);
    replace(outcome({ leaks: leaks.slice(0, 1) }));
    expect(ledger.findings.newest(5)).toEqual(leaks.slice(0, 1));
  });
});

describe('choosing leaks and tags', () => {
  const leaks = [
    leak({ id: 'a', holder: { name: 'Zeta', domain: 'zeta.example' }, confidence: 'possible', lastSeen: 50, messages: 9 }),
    leak({ id: 'b', holder: { name: 'alpha', domain: '' }, confidence: 'certain', lastSeen: 70, messages: 1 }),
    leak({ id: 'c', holder: { name: 'Beta', domain: 'beta.example' }, confidence: 'likely', lastSeen: null, messages: 5 }),
  ];
  const query = { ...page, search: '', holder: null, confidence: null, manner: null, sort: 'newest' } as const;
  const ids = (change: object): readonly string[] => ledger.findings.leaks({ ...query, ...change }).rows.map((each) => each.id);

  it('pages through leaks and tags in one order, each once, and says where one of them stands', () => {
    const leaks = Array.from({ length: 30 }, (_, n) => leak({ id: `leak-${n}`, lastSeen: (n * 7) % 30 }));
    const tags = leaks.map((_, n) => tag({ id: `alias:${n}`, messages: (n * 11) % 30 }));
    replace(outcome({ leaks, tags }));
    const paged = [0, 10, 20].flatMap((offset) => ledger.findings.leaks({ ...everyLeak, offset, limit: 10 }).rows);
    expect(new Set(paged.map(({ id }) => id)).size).toBe(30);
    const place = paged.findIndex(({ id }) => id === 'leak-4');
    expect(ledger.findings.leaks({ ...everyLeak, offset: 0, limit: 5, find: 'leak-4' }).found).toBe(place);
    expect(ledger.findings.leaks({ ...everyLeak, offset: 0, limit: 5, find: 'leak-40' }).found).toBeNull();
    const byMessages = { origin: null, search: '', sort: 'messages', descending: true } as const;
    expect(ledger.findings.tags({ ...byMessages, offset: 20, limit: 5, find: tags[0]?.id }).found).toBe(29);
  });

  it('sorts leaks as asked', () => {
    replace(outcome({ leaks }));
    expect(ids({})).toEqual(['b', 'a', 'c']);
    expect(ids({ sort: 'holder' })).toEqual(['b', 'c', 'a']);
    expect(ids({ sort: 'confidence' })).toEqual(['b', 'c', 'a']);
    expect(ids({ sort: 'messages' })).toEqual(['a', 'c', 'b']);
  });

  it('finds leaks by a word, a holder or a confidence, and still says how many there are in all', () => {
    replace(outcome({ leaks }));
    expect(ids({ search: 'BETA' })).toEqual(['c']);
    expect(ids({ holder: 'alpha' })).toEqual(['b']);
    expect(ledger.findings.leaks({ ...query, confidence: 'certain' })).toMatchObject({ total: 1, all: 3 });
  });

  it('sorts and finds tags', () => {
    const tags = [
      tag({ id: '1', tag: 'b@home.example', messages: 2 }),
      tag({ id: '2', tag: 'a@home.example', messages: 8, origin: 'proposed' }),
    ];
    replace(outcome({ tags, leaks: [] }));
    const ask = { ...page, origin: null, search: '', sort: 'tag', descending: false } as const;
    expect(ledger.findings.tags(ask).rows.map((each) => each.tag.id)).toEqual(['2', '1']);
    expect(ledger.findings.tags({ ...ask, sort: 'messages', descending: true }).rows.map((each) => each.tag.id)).toEqual([
      '2',
      '1',
    ]);
    expect(ledger.findings.tags({ ...ask, origin: 'proposed' }).total).toBe(1);
    expect(ledger.findings.tags({ ...ask, search: 'b@' }).rows.map((each) => each.tag.id)).toEqual(['1']);
  });
});
