import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Copy, uniteCopies } from '../../../../main/ledger/messages/unite-copies.ts';
import { aMessage } from './a-message.ts';

const trace = (address: string) => ({ header: 'Delivered-To', address, name: '' }) as const;

describe('copies of one message', () => {
  it('come to the same in any order', () => {
    const address = fc.constantFrom('a@home.example', 'b@home.example', 'c@home.example');
    const copy: fc.Arbitrary<Copy> = fc.record({
      sourceId: fc.constantFrom(1, 2),
      place: fc.constantFrom('p', 'q', 'r'),
      facts: fc
        .record({
          at: fc.constantFrom(null, 5, 9),
          traces: fc.uniqueArray(address, { maxLength: 3 }).map((list) => list.map(trace)),
          inSent: fc.boolean(),
          receivedBy: fc.constantFrom('mx.one.example', 'mx.two.example'),
          named: fc.subarray(['Jane', 'Jnae', 'June', 'Joan']),
        })
        .map((change) => aMessage(change)),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(copy, { minLength: 2, maxLength: 4, selector: (each) => `${each.sourceId} ${each.place}` }),
        fc.gen(),
        (copies, draw) => {
          const shuffled = draw(fc.shuffledSubarray, copies, { minLength: copies.length });
          const [first, ...rest] = copies;
          const [other, ...others] = shuffled;
          if (first === undefined || other === undefined) return;
          expect(others.reduce(uniteCopies, other)).toEqual(rest.reduce(uniteCopies, first));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('speak with the words of the one that arrived first, and know every recipient', () => {
    const early = {
      sourceId: 2,
      place: 'x',
      facts: aMessage({ at: 5, receivedBy: 'mx.one.example', traces: [trace('a@home.example')] }),
    };
    const late = {
      sourceId: 1,
      place: 'y',
      facts: aMessage({ at: 9, receivedBy: 'mx.two.example', traces: [trace('b@home.example')], inSent: true }),
    };
    const united = uniteCopies(late, early);
    expect(united.facts.receivedBy).toBe('mx.one.example');
    expect(united.sourceId).toBe(2);
    expect(united.facts.inSent).toBe(true);
    expect(united.facts.traces.map((each) => each.address)).toEqual(['a@home.example', 'b@home.example']);
  });

  it('leave the header order alone when a copy adds no recipient', () => {
    const facts = aMessage({ traces: [trace('z@home.example'), trace('a@home.example')] });
    const again = { sourceId: 1, place: 'q', facts: aMessage({ traces: [trace('a@home.example')] }) };
    expect(uniteCopies({ sourceId: 1, place: 'p', facts }, again).facts.traces.map((each) => each.address)).toEqual([
      'z@home.example',
      'a@home.example',
    ]);
  });
});
