import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Ledger } from '../../../../main/ledger/ledger.ts';
import { openTemporaryLedger } from '../../../../main/ledger/open-temporary-ledger.ts';
import type { MessageFacts } from '../../../../shared/detect/facts/message-facts.ts';
import { aBatch, aMessage, identity, packed } from './a-message.ts';

let ledger: Ledger;
let first = 0;
let second = 0;

beforeEach(() => {
  const opened = openTemporaryLedger();
  if (!opened.ok) throw new Error(opened.failure.message);
  ledger = opened.ledger;
  first = ledger.sources.add({ kind: 'mbox', location: '/mail/one.mbox', label: 'one.mbox' }).id;
  second = ledger.sources.add({ kind: 'maildir', location: '/mail/two', label: 'two' }).id;
});
afterEach(() => ledger.close());

const to = (address: string) => ({ header: 'To', address, name: '' }) as const;
const all = (): readonly MessageFacts[] => [...ledger.messages.inOrder()].flat().map((message) => message.facts);

describe('storing messages', () => {
  it('keeps the cursor and the messages of a batch together', () => {
    const writer = ledger.messages.startWriting();
    writer.store(aBatch([packed(aMessage())], { sourceId: first, cursor: 'at 500' }));
    expect(ledger.sources.get(first)).toMatchObject({ cursor: 'at 500', messages: 1 });
    expect(all()).toEqual([aMessage()]);
    expect(ledger.findings.state().outdated).toBe(true);
  });

  it('counts a copy once and knows the recipients of both', () => {
    const writer = ledger.messages.startWriting();
    const copy = aMessage({ traces: [to('jane+other@home.example')], inSent: true });
    const stored = writer.store(aBatch([packed(aMessage(), 'p1'), packed(copy, 'p2')], { sourceId: first }));
    expect(stored).toEqual({ fresh: [0], ids: [1], duplicates: 1, united: true });
    expect(ledger.messages.count()).toBe(1);
    expect(
      all()[0]
        ?.traces.map((trace) => trace.address)
        .sort(),
    ).toEqual(['jane+acme@home.example', 'jane+other@home.example']);
    expect(all()[0]?.inSent).toBe(true);
    expect(ledger.sources.get(first)?.messages).toBe(2);
  });

  it('takes the same place read again for the same message, not for a copy', () => {
    ledger.messages.startWriting().store(aBatch([packed(aMessage(), 'p1')], { sourceId: first }));
    const again = ledger.messages.startWriting().store(aBatch([packed(aMessage(), 'p1')], { sourceId: first }));
    expect(again).toEqual({ fresh: [], ids: [], duplicates: 0, united: false });
    expect(ledger.sources.get(first)?.messages).toBe(1);
  });

  it('knows copies of an earlier scan, before and after the index was built', () => {
    const one = ledger.messages.startWriting();
    one.store(aBatch([packed(aMessage())], { sourceId: first }));
    expect(ledger.messages.startWriting().store(aBatch([packed(aMessage(), 'x')], { sourceId: second })).duplicates).toBe(1);
    one.finish();
    expect(ledger.messages.startWriting().store(aBatch([packed(aMessage(), 'y')], { sourceId: second })).duplicates).toBe(1);
    expect(ledger.messages.count()).toBe(1);
  });

  it('knows them after its end too, when what it knew was let go of', () => {
    const writer = ledger.messages.startWriting();
    writer.store(aBatch([packed(aMessage())], { sourceId: first }));
    writer.finish();
    expect(writer.store(aBatch([packed(aMessage(), 'x')], { sourceId: second }))).toMatchObject({ fresh: [], duplicates: 1 });
  });

  it('knows copies by looking them up in the first batches and by having loaded all in later ones', () => {
    const many = Array.from({ length: 300 }, (_, n) => packed(aMessage({ identity: identity(n + 1) }), `p${n}`));
    const before = ledger.messages.startWriting();
    before.store(aBatch(many, { sourceId: first }));
    before.finish();
    const writer = ledger.messages.startWriting();
    const arrive = (n: number) =>
      writer.store(
        aBatch(
          [5, 200, 400 + n, 400].map((known) => packed(aMessage({ identity: identity(known) }), `in ${n}, ${known}`)),
          { sourceId: second },
        ),
      );
    const stored = Array.from({ length: 5 }, (_, n) => arrive(n + 1));
    expect(stored.map(({ fresh }) => fresh)).toEqual([[2, 3], [2], [2], [2], [2]]);
    expect(stored.map(({ duplicates }) => duplicates)).toEqual([2, 3, 3, 3, 3]);
    expect(ledger.messages.count()).toBe(306);
  });

  it('goes through blocks that are not full in order, each message once', () => {
    const writer = ledger.messages.startWriting();
    const rows = Array.from({ length: 1000 }, (_, n) => packed(aMessage({ identity: identity(n + 1), at: 1000 + n })));
    for (let from = 0; from < rows.length; from += 50) writer.store(aBatch(rows.slice(from, from + 50), { sourceId: first }));
    expect(all().map((facts) => facts.identity)).toEqual(rows.map((row) => row.identity));
  });

  it('takes over only names when texts are read again', () => {
    const writer = ledger.messages.startWriting();
    writer.store(aBatch([packed(aMessage(), 'p1')], { sourceId: first }));
    const named = aMessage({ named: ['Jnae Doe'], subject: 'Your order' });
    expect(writer.store(aBatch([packed(named, 'p1')], { sourceId: first, textsOnly: true })).united).toBe(true);
    expect(all()).toEqual([aMessage({ named: ['Jnae Doe'] })]);
  });

  it('stores many more rows than fit into one statement, each once', () => {
    const rows = Array.from({ length: 1234 }, (_, n) => packed(aMessage({ identity: identity(n + 1), at: 1000 + n })));
    const writer = ledger.messages.startWriting();
    expect(writer.store(aBatch(rows, { sourceId: first })).fresh).toHaveLength(1234);
    expect(all().map((facts) => facts.identity)).toEqual(rows.map((row) => row.identity));
  });
});

describe('reading messages', () => {
  it('gives them in order of time, then of identity, those without a time last', () => {
    const rows = [
      aMessage({ identity: identity(1), at: null, date: null }),
      aMessage({ identity: identity(3), at: 50 }),
      aMessage({ identity: identity(2), at: 50 }),
      aMessage({ identity: identity(4), at: -10 }),
    ];
    ledger.messages.startWriting().store(
      aBatch(
        rows.map((facts) => packed(facts)),
        { sourceId: first },
      ),
    );
    expect(all().map((facts) => facts.identity)).toEqual([4, 2, 3, 1].map(identity));
    expect(all()[3]?.at).toBeNull();
  });
});

describe('removing a source', () => {
  it('keeps what was found when asked to, and goes on from there when it is added again', () => {
    ledger.messages.startWriting().store(aBatch([packed(aMessage())], { sourceId: first, cursor: 'here' }));
    ledger.sources.remove(first, 'keep');
    expect(ledger.sources.list().map((source) => source.id)).toEqual([second]);
    expect(ledger.messages.count()).toBe(1);
    expect(ledger.sources.add({ kind: 'mbox', location: '/mail/one.mbox', label: 'one.mbox' }).cursor).toBe('here');
  });

  it('takes its messages along when asked to, but not those that also lie elsewhere', () => {
    const writer = ledger.messages.startWriting();
    const alone = aMessage({ identity: identity(9) });
    writer.store(aBatch([packed(aMessage(), 'p1'), packed(alone, 'p2')], { sourceId: first }));
    writer.store(aBatch([packed(aMessage(), 'q1')], { sourceId: second }));
    ledger.sources.remove(first, 'remove');
    const left = [...ledger.messages.inOrder()].flat();
    expect(left.map(({ sourceId, place, facts }) => [sourceId, place, facts.identity])).toEqual([
      [second, 'q1', aMessage().identity],
    ]);
    ledger.sources.remove(second, 'remove');
    expect(ledger.messages.count()).toBe(0);
  });
});

describe('picking messages', () => {
  it('gives them in the order asked for, leaves out what is not there, and tells when messages have changed', () => {
    const before = ledger.messages.revision();
    const writer = ledger.messages.startWriting();
    writer.store(
      aBatch(
        [1, 2, 3].map((n) => packed(aMessage({ identity: identity(n), at: n }))),
        { sourceId: first },
      ),
    );
    expect(ledger.messages.pick([3, 99, 1]).map(({ id, facts }) => [id, facts.identity])).toEqual([
      [3, identity(3)],
      [1, identity(1)],
    ]);
    const stored = ledger.messages.revision();
    expect(stored).not.toBe(before);
    ledger.sources.remove(first, 'keep');
    ledger.decisions.make([{ kind: 'ignored', tagId: 'alias:a', on: 1 }]);
    ledger.sources.remove(second, 'remove');
    expect(ledger.messages.revision()).not.toBe(stored);
  });
});

describe('the person', () => {
  it('asks for a new reading of texts only when a name comes after mail was read', () => {
    expect(ledger.person.set({ names: ['Jane Doe'], addresses: [], postal: '' }).rescan).toBe(false);
    ledger.messages.startWriting().store(aBatch([packed(aMessage())], { sourceId: first }));
    expect(ledger.person.set({ names: ['Jane Doe'], addresses: ['jane@home.example'], postal: '' }).rescan).toBe(false);
    expect(ledger.person.set({ names: ['Jane Doe', 'J. Roe'], addresses: [], postal: '' }).rescan).toBe(true);
    ledger.person.textsRead();
    expect(ledger.person.get()).toEqual({ names: ['Jane Doe', 'J. Roe'], addresses: [], learned: [], postal: '', rescan: false });
  });
});
