import { expect, test } from 'vitest';
import { aliasServices } from '../../../../shared/companies/known/alias-services.ts';
import { disposableDomains, freemailDomains } from '../../../../shared/companies/known/freemail-domains.ts';
import { legalDomains } from '../../../../shared/companies/known/legal-domains.ts';
import { marketingCarriers } from '../../../../shared/companies/known/marketing-carriers.ts';
import { partnerDomains } from '../../../../shared/companies/known/partner-domains.ts';
import { platformCarriers } from '../../../../shared/companies/known/platform-carriers.ts';
import { readTable, words } from '../../../../shared/companies/known/read-table.ts';
import { sameOwnerGroups } from '../../../../shared/companies/known/same-owner-groups.ts';
import { smallCarriers } from '../../../../shared/companies/known/small-carriers.ts';
import { transactionalCarriers } from '../../../../shared/companies/known/transactional-carriers.ts';

const carriers = [transactionalCarriers, marketingCarriers, platformCarriers, smallCarriers].flatMap(readTable);
const everyDomain = [
  ...carriers.flatMap((row) => words(row[2])),
  ...readTable(aliasServices).flatMap((row) => words(row[3])),
  ...readTable(sameOwnerGroups).flatMap((row) => words(row[1])),
  ...Object.values(partnerDomains).flatMap(words),
  ...words(freemailDomains),
  ...words(disposableDomains),
  ...words(legalDomains),
].map((domain) => domain.replace('*', ''));

test('every domain in the tables is written as the book is asked: lower-case ASCII with a dot', () => {
  expect(everyDomain.filter((domain) => !/^(?:[a-z0-9-]+\.)+[a-z]{2,}$/.test(domain))).toEqual([]);
});

test('no two mailing services claim one domain', () => {
  const owner = new Map<string, string>();
  const twice = carriers.flatMap(([id = '', , domains]) =>
    words(domains).filter((word) => {
      const domain = word.replace('*', '');
      const other = owner.get(domain);
      owner.set(domain, id);
      return other !== undefined && other !== id;
    }),
  );
  expect(twice).toEqual([]);
});

test('no domain has two owners', () => {
  const all = readTable(sameOwnerGroups).flatMap((row) => words(row[1]));
  expect(all.filter((domain, index) => all.indexOf(domain) !== index)).toEqual([]);
});

test('a personal mailbox domain is neither a mailing service nor a partner', () => {
  const mailboxes = new Set(words(freemailDomains));
  const others = [...carriers.flatMap((row) => words(row[2])), ...Object.values(partnerDomains).flatMap(words)];
  expect(others.filter((domain) => mailboxes.has(domain.replace('*', '')))).toEqual([]);
});
