import { expect, test } from 'vitest';
import { holdMessages } from '../../../../main/ledger/messages/held-messages.ts';
import { packStored } from '../../../../main/ledger/messages/message-row.ts';
import { aMessage } from './a-message.ts';

const message = (id: number) => ({ id, sourceId: 1, place: String(id * 10), facts: aMessage({ identity: `${id}` }) });

test('messages are at hand until they are let go of; of more, only where they lie', () => {
  const held = holdMessages();
  for (let id = 1; id <= 2001; id += 1) held.hold(packStored(message(id)));
  expect(held.get(2000)).toEqual(message(2000));
  expect([held.has(2001), held.get(2001)]).toEqual([false, null]);
  expect(held.placeOf(2001)).toEqual({ messageId: 2001, sourceId: 1, place: '20010', identity: '2001' });
  expect(held.placeOf(2002)).toBe(null);
  held.letGo();
  expect([held.get(1), held.placeOf(1)]).toEqual([null, null]);
});
