import { expect, it } from 'vitest';
import { buildCompanyBook } from '../../../../../shared/companies/build-company-book.ts';
import type { MessageFacts } from '../../../../../shared/detect/facts/message-facts.ts';
import { writtenByHand } from '../../../../../shared/detect/tags/written-by-hand.ts';
import { message } from '../mailbox.ts';

const book = buildCompanyBook(null);
const byHand = (name: string, address: string, more: Partial<MessageFacts>): boolean =>
  writtenByHand(message(address, 'jane@home.example', '2020-01-01', more), { name, address }, book);

it('tells a letter of a colleague from what a company sends', () => {
  expect(byHand('Ada Brandt', 'ada.brandt@kernwerk.example', { unsubscribeHosts: [] })).toBe(true);
  expect(byHand('Ada Brandt', 'a.brandt@kernwerk.example', { unsubscribeHosts: [] })).toBe(true);
  expect(byHand('Kernwerk Service', 'service@kernwerk.example', { unsubscribeHosts: [] })).toBe(false);
  expect(byHand('Ada Brandt', 'ada.brandt@kernwerk.example', {})).toBe(false);
});

it('tells a post to a discussion list from a newsletter with an identifier of its own', () => {
  const list = { listId: 'moths.lists.openforge.example', precedence: 'list' };
  expect(byHand('', 'x7@kernwerk.example', list)).toBe(true);
  expect(byHand('Openforge', 'news@openforge.example', list)).toBe(false);
  expect(byHand('Lampharbour', 'news@lampharbour.example', { listId: '77.mc.mcsv.net', precedence: 'list' })).toBe(false);
});
