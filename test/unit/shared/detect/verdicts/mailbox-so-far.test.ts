import { expect, test } from 'vitest';
import { buildCompanyBook } from '../../../../../shared/companies/build-company-book.ts';
import type { Sender } from '../../../../../shared/detect/senders/sender.ts';
import { type MailboxSoFar, mailboxSoFar } from '../../../../../shared/detect/verdicts/mailbox-so-far.ts';
import { message } from '../mailbox.ts';

const companies = buildCompanyBook(null);
const holders = new Set(['shop.example']);
const shop: Sender = {
  domain: 'shop.example',
  name: 'Shop',
  identity: 'identified',
  address: 'a@shop.example',
  person: false,
  carrier: '',
};

function seeAccount(soFar: MailboxSoFar, account: number): void {
  const facts = message('a@shop.example', 'shop@me.example', '2024-06-03', { feedbackId: `${account}:x:y:mc` });
  soFar.seeCompany(shop, facts, facts.at ?? 0);
}

const accountsTold = (soFar: MailboxSoFar): readonly string[] => [
  ...(soFar.told().companies.get('shop.example')?.accounts ?? []),
];

test('what was told stays as it was, whatever mail comes later', () => {
  const soFar = mailboxSoFar(holders, companies);
  seeAccount(soFar, 1_000_001);
  seeAccount(soFar, 1_000_002);
  const told = soFar.told();
  const before = structuredClone(told);
  seeAccount(soFar, 1_000_003);
  expect(told).toEqual(before);
  expect(accountsTold(soFar)).toEqual(['mc 1000001', 'mc 1000002', 'mc 1000003']);
});

test('going on from what was told changes nothing of it', () => {
  const soFar = mailboxSoFar(holders, companies);
  seeAccount(soFar, 1_000_001);
  const told = soFar.told();
  const further = mailboxSoFar(holders, companies, told);
  seeAccount(further, 1_000_002);
  seeAccount(further, 1_000_003);
  expect(accountsTold(further)).toHaveLength(3);
  expect([...(told.companies.get('shop.example')?.accounts ?? [])]).toEqual(['mc 1000001']);
});

test('what nothing new was said of is the very same value', () => {
  const soFar = mailboxSoFar(holders, companies);
  seeAccount(soFar, 1_000_001);
  const told = soFar.told();
  seeAccount(soFar, 1_000_001);
  expect(soFar.told().companies.get('shop.example')).toBe(told.companies.get('shop.example'));
});
