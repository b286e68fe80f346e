import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Ledger } from '../../../../main/ledger/ledger.ts';
import { openTemporaryLedger } from '../../../../main/ledger/open-temporary-ledger.ts';
import { leakExamples } from '../../../../main/report/leak-examples.ts';
import { leak } from '../ledger/a-finding.ts';
import { aBatch, aMessage, identity, packed } from '../ledger/a-message.ts';

let ledger: Ledger;
let reads: (readonly number[])[] = [];
/** The ledger, and a note of every message that is read. */
let watched: Ledger;

beforeEach(() => {
  const opened = openTemporaryLedger();
  if (!opened.ok) throw new Error(opened.failure.message);
  ledger = opened.ledger;
  reads = [];
  const pick: Ledger['messages']['pick'] = (ids) => {
    reads.push(ids);
    return ledger.messages.pick(ids);
  };
  watched = { ...ledger, messages: { ...ledger.messages, pick } };
  ledger.sources.add({ kind: 'mbox', location: '/mail', label: 'mail' });
  const rows = Array.from({ length: 40 }, (_, n) =>
    packed(
      aMessage({ identity: identity(n), messageId: `${n}@shop.example`, at: n === 3 ? null : n, date: n, subject: `Mail ${n}` }),
    ),
  );
  ledger.messages.startWriting().store(aBatch(rows));
});
afterEach(() => ledger.close());

const leaks = (...examples: readonly (readonly number[])[]) => examples.map((ids, n) => leak({ id: `${n}`, examples: ids }));
const judged = (): void => ledger.judged.keep({ gone: [], fresh: [], stamp: 'judged' });

describe('the examples of leaks', () => {
  it('are read from their messages once, and then from what was kept', () => {
    judged();
    const first = leakExamples(leaks([1, 4], [4, 9]), watched);
    expect([...first].sort(([a], [b]) => a - b)).toMatchObject([
      [1, { messageId: '0@shop.example', at: 0, from: 'Acme Shop <news@acme.example>', subject: 'Mail 0', sourceId: 1 }],
      [4, { messageId: '3@shop.example', at: 3 }],
      [9, { subject: 'Mail 8' }],
    ]);
    expect(leakExamples(leaks([1, 4], [4, 9]), watched)).toEqual(first);
    expect(reads).toEqual([[1, 4, 9]]);
    leakExamples(leaks([1, 4, 7]), watched);
    leakExamples(leaks([7, 9]), watched);
    expect(reads).toEqual([[1, 4, 9], [7]]);
  });

  it('are not kept, and not believed, while nothing tells that the messages are the same', () => {
    leakExamples(leaks([1]), watched);
    expect(ledger.judged.pieces('examples')).toEqual([]);
    judged();
    leakExamples(leaks([1]), watched);
    ledger.messages.startWriting().store(aBatch([packed(aMessage({ identity: identity(99) }))]));
    leakExamples(leaks([1]), watched);
    expect(reads).toEqual([[1], [1], [1]]);
  });

  it('are read from the messages where what was kept is broken', () => {
    judged();
    const first = leakExamples(leaks([1, 2]), watched);
    ledger.judged.keep({ gone: [], fresh: [{ kind: 'examples', body: Uint8Array.of(1, 2, 3) }], stamp: 'judged' });
    expect(leakExamples(leaks([1, 2]), watched)).toEqual(first);
    expect(leakExamples(leaks([1, 2]), watched)).toEqual(first);
    expect(reads).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  it('do not pile up in pieces, and those of leaks that are gone are dropped', () => {
    judged();
    for (let id = 1; id <= 40; id += 1) leakExamples(leaks([id]), watched);
    expect(ledger.judged.pieces('examples').length).toBeLessThan(20);
    reads = [];
    leakExamples(leaks([1]), watched);
    expect(reads).toEqual([[1]]);
  });
});
