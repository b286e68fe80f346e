import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyOf } from '../../../../main/ledger/findings/pack-sighting.ts';
import { sayTheSame } from '../../../../main/ledger/findings/say-the-same.ts';
import type { Sighting } from '../../../../shared/detect/verdicts/verdict.ts';

const word = fc.constantFrom('', 'a', 'b');
const sender = fc.record({
  domain: word,
  name: word,
  identity: fc.constantFrom('identified', 'claimed'),
  address: word,
  person: fc.boolean(),
  carrier: word,
});
const data = fc.array(fc.tuple(fc.constantFrom('x', 'y', 'z'), word), { maxLength: 2 }).map((pairs) => Object.fromEntries(pairs));
const evidence = fc.array(fc.record({ code: word, supports: fc.boolean(), data, header: word }), { maxLength: 2 });
const sighting: fc.Arbitrary<Sighting> = fc.record({
  ref: fc.nat(9),
  tagId: word,
  verdict: fc.constantFrom('expected', 'unsure'),
  manner: fc.constantFrom(null, 'spam'),
  confidence: fc.constantFrom('certain', 'likely'),
  sender,
  at: fc.constantFrom(null, 1),
  evidence,
  leakId: word,
});

/** One sighting, and the same with nothing or one thing of another in its place. */
const pair = fc
  .tuple(sighting, sighting, fc.constantFrom(null, 'manner', 'confidence', 'sender', 'evidence', 'ref', 'at', 'leakId'))
  .map(
    ([one, other, name]) =>
      [one, name === null ? structuredClone(one) : { ...structuredClone(one), [name]: other[name] }] as const,
  );

describe('two sightings', () => {
  it('say the same exactly when what would be written of them is the same', () => {
    fc.assert(
      fc.property(pair, ([one, other]) => {
        expect(sayTheSame(one, other)).toBe(bodyOf(one) === bodyOf(other));
      }),
      { numRuns: 2000 },
    );
  });

  it('differ where data stands in another order, because it would be written so', () => {
    const one: Sighting = {
      ref: 1,
      tagId: 't',
      verdict: 'expected',
      manner: null,
      confidence: 'certain',
      sender: { domain: 'd', name: 'n', identity: 'claimed', address: 'a', person: false, carrier: '' },
      at: 1,
      evidence: [{ code: 'c', supports: true, data: { x: '1', y: '2' }, header: '' }],
      leakId: '',
    };
    const other = { ...one, evidence: [{ code: 'c', supports: true, data: { y: '2', x: '1' }, header: '' }] };
    expect(sayTheSame(one, one)).toBe(true);
    expect(sayTheSame(one, other)).toBe(false);
  });
});
