import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addToHistory, type History, type SenderTrace } from '../../../../../shared/detect/tags/mailbox-history.ts';

const shop: SenderTrace = {
  domain: 'shop.example',
  name: '',
  server: '',
  checked: true,
  service: '',
  first: 0,
  last: 0,
  count: 1,
  signup: false,
  deal: false,
  person: false,
  human: false,
};

type Seen = { readonly at: number; readonly name: string; readonly domain: string; readonly text: string };

function historyOf(all: readonly Seen[]): History | undefined {
  let history: History | undefined;
  for (const { at, name, domain, text } of all) {
    const sender = { ...shop, domain, name, first: at, last: at };
    history = addToHistory(history, { text, delivered: true, at, sender, names: [name] });
  }
  return history;
}

const seen: fc.Arbitrary<Seen> = fc.record({
  at: fc.integer({ min: 0, max: 3 }),
  name: fc.constantFrom('', 'Shop', 'Tom Miller', 'shop'),
  domain: fc.constantFrom('shop.example', 'other.example'),
  text: fc.constantFrom('Jane Doe', 'JANE DOE', 'jane doe'),
});

test('the order in which messages come does not matter, not even of those at the same time', () => {
  const twoOrders = fc
    .array(seen, { minLength: 1, maxLength: 12 })
    .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })));
  fc.assert(fc.property(twoOrders, ([one, other]) => void expect(historyOf(other)).toEqual(historyOf(one))));
});

test('a sender is named as it first was, and by a name rather than by none', () => {
  const named = (...all: readonly (readonly [number, string])[]) =>
    historyOf(all.map(([at, name]) => ({ at, name, domain: 'shop.example', text: '' })))?.senders[0]?.name;
  expect(named([2, 'Later'], [1, 'First'])).toBe('First');
  expect(named([1, ''], [1, 'Shop'])).toBe('Shop');
  expect(named([1, ''], [2, 'Shop'])).toBe('');
});
