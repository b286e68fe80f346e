import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Ledger } from '../../../../main/ledger/ledger.ts';
import { type PlacedSighting, placesPerMessage } from '../../../../main/ledger/ledger-findings.ts';
import { openTemporaryLedger } from '../../../../main/ledger/open-temporary-ledger.ts';
import type { Outcome } from '../../../../shared/detect/leaks/leak.ts';
import type { Sighting } from '../../../../shared/detect/verdicts/verdict.ts';
import { leak, none, outcome, sighting, tag } from './a-finding.ts';
import { aBatch, aMessage, identity, packed } from './a-message.ts';

let ledger: Ledger;
const page = { offset: 0, limit: 50 };

beforeEach(() => {
  const opened = openTemporaryLedger();
  if (!opened.ok) throw new Error(opened.failure.message);
  ledger = opened.ledger;
  const { id } = ledger.sources.add({ kind: 'mbox', location: 'a', label: 'my mail' });
  const rows = Array.from({ length: 90 }, (_, n) => packed(aMessage({ identity: identity(n + 1), at: 1000 + n })));
  ledger.messages.startWriting().store(aBatch(rows, { sourceId: id }));
});
afterEach(() => ledger.close());

const everyLeak = { search: '', holder: null, confidence: null, manner: null, sort: 'newest' } as const;

const placed = (sightings: readonly Sighting[]): readonly PlacedSighting[] =>
  sightings.map((one, nth) => ({ place: nth * placesPerMessage, sighting: one }));

function replace(sightings: readonly Sighting[], settled: Outcome, revised: readonly Sighting[] = [], provisional = false): void {
  const writer = ledger.findings.startReplacing();
  writer.see(placed(sightings));
  writer.commit({ outcome: settled, revised, entries: new Map([['alias:acme', 7]]), on: 5, provisional });
}

describe('what judging came to', () => {
  it('is read back as it was written', () => {
    replace([sighting(1, 'passed-on'), sighting(2, 'expected')], outcome());
    expect(ledger.findings.leak('leak-1')).toEqual(leak());
    expect(ledger.findings.tag('alias:acme')).toEqual({ tag: tag(), entryId: 7, leaks: 1 });
    const seen = ledger.findings.leakSightings('leak-1', page);
    expect(seen.total).toBe(1);
    expect(seen.rows[0]?.sighting).toEqual(sighting(1, 'passed-on'));
    expect(seen.rows[0]).toMatchObject({ source: 'my mail', kept: false, tag: { holder: { name: 'Acme' } } });
    expect(ledger.findings.state()).toEqual({ judgedOn: 5, outdated: false, provisional: false });
  });

  it('replaces all of what was before, once it is whole', () => {
    replace([sighting(1, 'passed-on')], outcome());
    const writer = ledger.findings.startReplacing();
    writer.see(placed([sighting(3, 'unsure')]));
    expect(ledger.findings.leakSightings('leak-1', page).total).toBe(1);
    writer.commit({ outcome: outcome({ leaks: [] }), revised: [], entries: new Map(), on: 6, provisional: false });
    expect(ledger.findings.leakSightings('leak-1', page).total).toBe(0);
    expect(ledger.findings.allLeaks()).toEqual([]);
    expect(ledger.findings.sightings({ ...page, verdict: 'unsure', tagId: null }).total).toBe(1);
    expect(ledger.findings.tag('alias:acme')?.entryId).toBeNull();
  });

  it('is put right in places, and everything else that was derived is replaced with it', () => {
    replace([sighting(1, 'passed-on'), sighting(2, 'expected'), sighting(4, 'expected')], outcome());
    const [first, second, third] = ledger.findings.sightingsAt([0, 1, 2]);
    if (first === undefined || second === undefined || third === undefined) throw new Error('places are missing');
    ledger.findings.outdated();
    ledger.findings.amend({
      gone: [third.place],
      changed: [
        { place: first.place, sighting: sighting(1, 'unsure') },
        { place: second.place + 1, sighting: { ...sighting(2, 'passed-on'), tagId: 'alias:other' } },
      ],
      settled: { outcome: outcome({ leaks: [leak({ id: 'leak-2' })] }), entries: new Map(), on: 9, provisional: false },
    });
    expect(
      [...ledger.findings.eachSighting()].map((one) => [one.sighting.ref, one.sighting.tagId, one.sighting.verdict]),
    ).toEqual([
      [1, 'alias:acme', 'unsure'],
      [2, 'alias:acme', 'expected'],
      [2, 'alias:other', 'passed-on'],
    ]);
    expect(ledger.findings.allLeaks().map(({ id }) => id)).toEqual(['leak-2']);
    expect(ledger.findings.tag('alias:acme')?.entryId).toBeNull();
    expect(ledger.findings.state()).toEqual({ judgedOn: 9, outdated: false, provisional: false });
  });

  it('stays as it was when a judging is given up', () => {
    replace([sighting(1, 'passed-on')], outcome());
    const writer = ledger.findings.startReplacing();
    writer.see(placed([sighting(3, 'unsure')]));
    writer.abandon();
    expect(ledger.findings.leakSightings('leak-1', page).total).toBe(1);
    expect([...ledger.findings.eachSighting()]).toHaveLength(1);
  });

  it('takes the later word on a sighting that was judged anew', () => {
    replace([sighting(1, 'passed-on'), sighting(2, 'passed-on')], outcome(), [sighting(2, 'unsure'), sighting(4, 'expected')]);
    expect([...ledger.findings.eachSighting()].map((each) => [each.sighting.ref, each.sighting.verdict])).toEqual([
      [1, 'passed-on'],
      [2, 'unsure'],
      [4, 'expected'],
    ]);
  });

  it('takes the later word at its place among the sightings of one message', () => {
    const other = { tagId: 'alias:other' };
    replace([sighting(1, 'passed-on'), sighting(1, 'passed-on', other), sighting(2, 'expected')], outcome(), [
      sighting(1, 'unsure', other),
    ]);
    expect([...ledger.findings.eachSighting()].map(({ sighting: { ref, tagId, verdict } }) => [ref, tagId, verdict])).toEqual([
      [1, 'alias:acme', 'passed-on'],
      [1, 'alias:other', 'unsure'],
      [2, 'alias:acme', 'expected'],
    ]);
  });

  it('keeps what each sighting says, however much all of them say', () => {
    const wordy = (n: number): Sighting => {
      const [words] = sighting(1, 'unsure').evidence;
      if (words === undefined) throw new Error('a sighting says something');
      return sighting((n % 90) + 1, 'unsure', { evidence: [{ ...words, header: `${n % 700} ${'x'.repeat(2000)}` }] });
    };
    const said = Array.from({ length: 1500 }, (_, n) => wordy(n));
    replace(said, outcome());
    expect([...ledger.findings.eachSighting()].map((one) => one.sighting)).toEqual(said);
  });

  it('holds the leaks of the last judging, wherever each stood in the one before', () => {
    const many = (ids: readonly number[]): Outcome =>
      outcome({ leaks: ids.map((id) => leak({ id: `leak-${id}`, messages: 2000 - id, lastSeen: id })) });
    const first = Array.from({ length: 600 }, (_, n) => n);
    const turned = [...first.slice(300), 600, ...first.slice(0, 200)];
    const ids = (): readonly string[] => ledger.findings.allLeaks().map(({ id }) => id);
    const wanted = (some: readonly number[]): readonly string[] => [...some].sort((a, b) => a - b).map((id) => `leak-${id}`);
    for (const some of [first, turned, first, [...first].reverse()]) {
      replace([], many(some));
      expect(ids()).toEqual(wanted(some));
      expect(ledger.findings.counts().leaks).toBe(some.length);
    }
  });

  it('is provisional while a scan runs, and outdated after a correction', () => {
    ledger.findings.outdated();
    replace([], outcome(), [], true);
    expect(ledger.findings.state()).toMatchObject({ provisional: true, outdated: true });
    replace([], outcome());
    expect(ledger.findings.state()).toMatchObject({ provisional: false, outdated: false });
    ledger.decisions.make([{ kind: 'not-mine', tagId: 'alias:acme', on: 1 }]);
    expect(ledger.findings.state().outdated).toBe(true);
  });

  it('pages through many sightings, newest first, each once', () => {
    replace(
      Array.from({ length: 90 }, (_, n) => sighting(n + 1, 'unsure')),
      outcome(),
    );
    const query = { verdict: 'unsure', tagId: null } as const;
    const refs = [0, 40, 80].flatMap((offset) =>
      ledger.findings.sightings({ ...query, offset, limit: 40 }).rows.map((row) => row.sighting.ref),
    );
    expect(refs).toEqual(Array.from({ length: 90 }, (_, n) => 90 - n));
    expect(ledger.findings.sightings({ ...query, tagId: 'alias:none', ...page }).total).toBe(0);
  });

  it('folds the senders on a tag by their verdict', () => {
    replace([sighting(1, 'passed-on'), sighting(5, 'passed-on'), sighting(3, 'expected')], outcome());
    expect(ledger.findings.sendersOf('alias:acme')).toEqual([
      { name: 'Lists', domain: 'lists.example', verdict: 'passed-on', messages: 2, firstSeen: 1000, lastSeen: 1004 },
      { name: 'Lists', domain: 'lists.example', verdict: 'expected', messages: 1, firstSeen: 1002, lastSeen: 1002 },
    ]);
  });

  it('counts what the home screen says', () => {
    const kept = tag({ id: 'alias:kept', origin: 'proposed' });
    replace([], outcome({ tags: [tag(), kept], verdicts: { ...none, unsure: 4 } }));
    expect(ledger.findings.counts()).toEqual({
      messages: 90,
      tags: 2,
      proposed: 1,
      leakingTags: 1,
      leaks: 1,
      unsure: 4,
      kept: 1,
    });
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

  it('is counted anew after every judging, and when messages come or go', () => {
    replace([], outcome());
    expect(ledger.findings.counts()).toMatchObject({ leaks: 1, messages: 90 });
    replace([], outcome({ leaks: [], tags: [] }));
    expect(ledger.findings.counts()).toMatchObject({ leaks: 0, tags: 0 });
    const many = Array.from({ length: 5000 }, (_, n) => packed(aMessage({ identity: identity(n + 1000), at: n })));
    const { id } = ledger.sources.add({ kind: 'mbox', location: 'b', label: 'more mail' });
    ledger.messages.startWriting().store(aBatch(many, { sourceId: id }));
    expect(ledger.findings.counts().messages).toBe(5090);
    expect(ledger.messages.count()).toBe(5090);
    ledger.sources.remove(id, 'remove');
    expect(ledger.messages.count()).toBe(90);
    const again = ledger.sources.add({ kind: 'mbox', location: 'b', label: 'more mail' });
    ledger.messages.startWriting().store(aBatch(many.slice(0, 7), { sourceId: again.id }));
    expect(ledger.messages.count()).toBe(97);
  });

  it('tells the newest leaks by themselves, as the list has them', () => {
    const leaks = Array.from({ length: 30 }, (_, n) => leak({ id: `leak-${n}`, lastSeen: (n * 7) % 30 }));
    replace([], outcome({ leaks }));
    const listed = ledger.findings.leaks({ ...everyLeak, offset: 0, limit: 5 }).rows;
    expect(ledger.findings.newest(5)).toEqual(listed);
    replace([], outcome({ leaks: leaks.slice(0, 1) }));
    expect(ledger.findings.newest(5)).toEqual(leaks.slice(0, 1));
  });

  it('pages through leaks and tags in one order, each once, and says where one of them stands', () => {
    const leaks = Array.from({ length: 30 }, (_, n) => leak({ id: `leak-${n}`, lastSeen: (n * 7) % 30 }));
    const tags = leaks.map((_, n) => tag({ id: `alias:${n}`, messages: (n * 11) % 30 }));
    replace([], outcome({ leaks, tags }));
    const paged = [0, 10, 20].flatMap((offset) => ledger.findings.leaks({ ...everyLeak, offset, limit: 10 }).rows);
    expect(new Set(paged.map(({ id }) => id)).size).toBe(30);
    const place = paged.findIndex(({ id }) => id === 'leak-4');
    expect(ledger.findings.leaks({ ...everyLeak, offset: 0, limit: 5, find: 'leak-4' }).found).toBe(place);
    expect(ledger.findings.leaks({ ...everyLeak, offset: 0, limit: 5, find: 'leak-40' }).found).toBeNull();
    const byMessages = { origin: null, search: '', sort: 'messages', descending: true } as const;
    expect(ledger.findings.tags({ ...byMessages, offset: 20, limit: 5, find: tags[0]?.id }).found).toBe(29);
  });

  it('sorts leaks as asked', () => {
    replace([], outcome({ leaks }));
    expect(ids({})).toEqual(['b', 'a', 'c']);
    expect(ids({ sort: 'holder' })).toEqual(['b', 'c', 'a']);
    expect(ids({ sort: 'confidence' })).toEqual(['b', 'c', 'a']);
    expect(ids({ sort: 'messages' })).toEqual(['a', 'c', 'b']);
  });

  it('finds leaks by a word, a holder or a confidence, and still says how many there are in all', () => {
    replace([], outcome({ leaks }));
    expect(ids({ search: 'BETA' })).toEqual(['c']);
    expect(ids({ holder: 'alpha' })).toEqual(['b']);
    expect(ledger.findings.leaks({ ...query, confidence: 'certain' })).toMatchObject({ total: 1, all: 3 });
  });

  it('sorts and finds tags', () => {
    const tags = [
      tag({ id: '1', tag: 'b@home.example', messages: 2 }),
      tag({ id: '2', tag: 'a@home.example', messages: 8, origin: 'proposed' }),
    ];
    replace([], outcome({ tags, leaks: [] }));
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

describe('proof', () => {
  it('is wanted for the examples of a leak, kept once, cut at 256 KB, and dropped with the leak', () => {
    replace([sighting(1, 'passed-on')], outcome());
    expect(ledger.evidence.sift().map((each) => each.messageId)).toEqual([1, 2, 3]);
    ledger.evidence.put(1, Buffer.alloc(300_000, 65), false);
    expect(ledger.evidence.get(1)).toHaveLength(262_144);
    expect(ledger.evidence.sift().map((each) => each.messageId)).toEqual([2, 3]);
    expect(ledger.findings.leakSightings('leak-1', page).rows[0]?.kept).toBe(true);
    replace([], outcome({ leaks: [] }));
    expect(ledger.evidence.sift()).toEqual([]);
    expect(ledger.evidence.get(1)).toBeNull();
  });
});
