import type { ReferencePack } from '../../shared/companies/reference-pack.ts';
import { breached, forgotten, gym, honestCompanies, hotel, magazine, theatre } from './sample-companies.ts';
import { inkOutlet } from './tell-forwarded.ts';
import { strangers } from './tell-leaks.ts';

/** What a reference pack would know about the invented companies of the sample. */
export const samplePack: ReferencePack = {
  version: 'sample',
  sources: ['invented for the sample mailbox'],
  licences: ['MIT'],
  credits: [],
  groups: [['bramblebooks.example', 'brambletoys.example']],
  brands: [
    ...[...honestCompanies, magazine, breached, forgotten, hotel, gym, theatre].map((company) => brand(company, company.sector)),
    ...[...strangers, inkOutlet].map((stranger) => brand(stranger, sectorOf(stranger.domain))),
  ],
  contacts: [magazine, breached, forgotten, hotel].map(({ name, domain }) => contactOf(name, domain)),
  breaches: [
    {
      name: breached.name,
      happened: '2020-08-21',
      added: '2020-11-30',
      withAddresses: true,
      withNames: true,
      accounts: 184_320,
      domain: breached.domain,
    },
  ],
  brokers: [],
  freemail: ['mailhaus.example'],
  disposable: [],
  authorities: [],
};

function brand({ domain, name }: { readonly domain: string; readonly name: string }, sector: string) {
  return [domain, name, sector] as const;
}

function contactOf(name: string, domain: string) {
  return {
    name: `${name} Ltd, Data protection`,
    email: `privacy@${domain}`,
    postal: '1 Sample Street\n12345 Exampleton',
    webform: '',
    language: 'en',
    updated: '2026-03',
    source: 'invented for the sample mailbox',
    domains: [domain],
  };
}

function sectorOf(domain: string): string {
  switch (domain) {
    case 'harbour-home.example':
    case 'weekly-almanac.example':
      return 'news';
    case 'clearrivers.example':
    case 'openhands-relief.example':
      return 'nonprofit';
    case 'sunward-travel.example':
      return 'travel';
    case 'citizens-forward.example':
      return 'politics';
    case 'quickloan-now.test':
      return 'finance';
    default:
      return '';
  }
}
