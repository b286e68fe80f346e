import { expect, test } from 'vitest';
import { buildCompanyBook } from '../../../../shared/companies/build-company-book.ts';
import type { ReferencePack } from '../../../../shared/companies/reference-pack.ts';

const empty: ReferencePack = {
  version: '2026-01',
  sources: ['invented'],
  licences: ['MIT'],
  credits: [],
  groups: [],
  brands: [],
  contacts: [],
  breaches: [],
  brokers: [],
  freemail: [],
  disposable: [],
  authorities: [],
};
const contact = { email: '', postal: '', webform: '', language: 'en', updated: '2026-01', source: 'invented' };
const alone = buildCompanyBook(null);

test('without a pack the book says so and still knows mailing services by domain, sub-domain, series and header', () => {
  expect(alone.pack).toBeNull();
  expect(alone.carrierOf('sendgrid.net')?.id).toBe('sendgrid');
  expect(alone.carrierOf('u1.ct.sendgrid.net')?.id).toBe('sendgrid');
  expect(alone.carrierOf('cmail27.com')?.id).toBe('campaignmonitor');
  expect(alone.carrierOfHeader('x-ses-outgoing')?.id).toBe('amazonses');
  expect(alone.carrierOf('acme.example')).toBeNull();
  expect(alone.carrierOf('evilcmail27.com')).toBeNull();
});

test('a mailing service that people also have accounts with is dual on its own domain only', () => {
  expect(alone.carrierOf('mailchimp.com')?.dual).toBe(true);
  expect(alone.carrierOf('mcsv.net')?.dual).toBe(false);
});

test('personal and throw-away mailboxes are known exactly, never by what stands above them', () => {
  expect(alone.isFreemail('gmail.com')).toBe(true);
  expect(alone.isFreemail('wanadoo.fr')).toBe(true);
  expect(alone.isFreemail('mailinator.com')).toBe(true);
  expect(alone.isFreemail('acme.free.fr')).toBe(false);
  expect(alone.isFreemail('acme.example')).toBe(false);
});

test('alias services say where the name stands, and whether others live there too', () => {
  expect(alone.aliasServiceOf('simplelogin.co')).toMatchObject({ id: 'simplelogin', tagPart: 'prefix', shared: false });
  expect(alone.aliasServiceOf('jane.anonaddy.com')).toMatchObject({ id: 'addy', tagPart: 'local' });
  expect(alone.aliasServiceOf('icloud.com')).toMatchObject({ id: 'apple', shared: true });
  expect(alone.aliasServiceOf('gmail.com')).toBeNull();
});

test('each provider reads its local parts its own way', () => {
  expect(alone.subaddressing('gmail.com')).toEqual({ separators: ['+'], dotsIgnored: true, subdomain: false });
  expect(alone.subaddressing('yahoo.com').separators).toEqual(['-']);
  expect(alone.subaddressing('gmx.de').separators).toEqual([]);
  expect(alone.subaddressing('fastmail.com').subdomain).toBe(true);
  expect(alone.subaddressing('jane.example')).toEqual({ separators: ['+'], dotsIgnored: false, subdomain: false });
});

test('partners of a purchase are known by kind', () => {
  const kinds = [
    'klarna.com',
    'dhl.de',
    'eventim.de',
    'etsy.com',
    'trustpilotmail.com',
    'zendesk.com',
    'calendly.com',
    'docusign.net',
    'typeform.com',
  ];
  expect(kinds.map(alone.partnerOf)).toEqual([
    'payment',
    'shipping',
    'ticket',
    'marketplace',
    'survey',
    'support',
    'calendar',
    'signature',
    'form',
  ]);
  expect(alone.partnerOf('acme.example')).toBeNull();
});

test('authorities, settlements and breach notices are legal senders, look-alikes are not', () => {
  expect(alone.isLegalSender('ftc.gov')).toBe(true);
  expect(alone.isLegalSender('ico.org.uk')).toBe(true);
  expect(alone.isLegalSender('acmedatasettlement.com')).toBe(true);
  expect(alone.isLegalSender('gov.acme.example')).toBe(false);
  expect(alone.isLegalSender('settlement.com.acme.example')).toBe(false);
});

test('domains everybody knows to be one owner are one group without a pack', () => {
  expect(alone.groupOf('facebookmail.com')).toBe(alone.groupOf('instagram.com'));
  expect(alone.groupOf('acme.example')).toBeNull();
  expect(alone.nameOf('amazon.de')).toBe('Amazon');
  expect(alone.nameOf('instagram.com')).toBeNull();
});

test('a pack adds names, lines of business, owners, contacts, breaches, brokers and mailboxes', () => {
  const breach = {
    name: 'Acme',
    happened: '2020-01-02',
    added: '2020-03-04',
    withAddresses: true,
    withNames: false,
    accounts: 9,
  };
  const book = buildCompanyBook({
    ...empty,
    groups: [['acme.example', 'acme-toys.example']],
    brands: [['acme.example', 'Acme', 'retail']],
    contacts: [{ ...contact, name: 'Acme Ltd', domains: ['acme.example', 'acme-runs.example'] }],
    breaches: [{ ...breach, domain: 'acme.example' }],
    brokers: [{ name: 'Lists', registers: ['CA26'], optOut: '', email: '', domains: ['lists.example'] }],
    freemail: ['village.example'],
    disposable: ['gone.example'],
    authorities: ['watch.example'],
  });
  expect(book.pack).toEqual({ version: '2026-01', sources: ['invented'], licences: ['MIT'] });
  expect([book.nameOf('acme.example'), book.sectorOf('acme.example')]).toEqual(['Acme', 'retail']);
  expect(book.groupOf('acme-toys.example')).toBe('acme.example');
  expect(book.contactOf('acme-runs.example')?.name).toBe('Acme Ltd');
  expect(book.breachesOf('acme.example')).toMatchObject([breach]);
  expect(book.breachesOf('acme-toys.example')).toEqual([]);
  expect(book.brokerOf('lists.example')?.name).toBe('Lists');
  expect([book.isFreemail('village.example'), book.isFreemail('gone.example')]).toEqual([true, true]);
  expect(book.isLegalSender('watch.example')).toBe(true);
});

test('where a built-in group and one of the pack overlap, all their domains are one', () => {
  const book = buildCompanyBook({ ...empty, groups: [['meta-head.example', 'instagram.com']] });
  expect(book.groupOf('facebook.com')).toBe('meta-head.example');
});

test('a name that two unrelated companies share means neither', () => {
  const brands = [
    ['apollo-pizza.example', 'Apollo', 'food'],
    ['apollo-clinic.example', 'Apollo', 'health'],
    ['fern.example', 'Fern', 'garden'],
  ] as const;
  const book = buildCompanyBook({ ...empty, brands });
  expect(book.domainOf('Apollo')).toBeNull();
  expect(book.domainOf('FERN Ltd.')).toBe('fern.example');
});

test('of two companies with one name, the one whose domain is that name is meant', () => {
  const brands = [
    ['delta-hotels.example', 'Delta', ''],
    ['delta.example', 'Delta', ''],
  ] as const;
  expect(buildCompanyBook({ ...empty, brands }).domainOf('Delta')).toBe('delta.example');
  expect(buildCompanyBook({ ...empty, brands: [...brands].reverse() }).domainOf('Delta')).toBe('delta.example');
});
