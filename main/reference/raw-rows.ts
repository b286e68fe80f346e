import type { PackBreach, PackBroker, PackContact } from '../../shared/companies/reference-pack.ts';
import { parseLink } from './parse-link.ts';
import { rawAuthority, rawBreach, rawBroker, rawContact } from './raw-data-shapes.ts';
import { domainOfLink, tidyDomain } from './tidy-domain.ts';

/** Domains of one owner; a group of one says nothing. */
export function groupRow(row: unknown): readonly string[] | null {
  const domains = Array.isArray(row) ? tidyDomains(row) : [];
  return domains.length > 1 ? domains : null;
}

/** Domain → [name, index of its line of business]. */
export function brandRow(domain: string, row: unknown, sectors: readonly unknown[]): readonly [string, string, string] | null {
  if (!Array.isArray(row) || typeof row[0] !== 'string' || row[0].trim() === '') return null;
  const tidy = tidyDomain(domain);
  const sector = typeof row[1] === 'number' ? sectors[row[1]] : '';
  return tidy === '' ? null : [tidy, row[0].trim(), typeof sector === 'string' ? sector : ''];
}

/** A privacy contact with at least one domain and one way to reach it. */
export function contactRow(row: unknown, source: string): PackContact | null {
  const parsed = rawContact.safeParse(row);
  if (!parsed.success) return null;
  const { n, a, e, w, d, rd, lang, u } = parsed.data;
  const domains = tidyDomains([d, ...rd]);
  if (domains.length === 0 || (a === '' && e === '' && w === '')) return null;
  return {
    name: n,
    email: isAddress(e) ? e : '',
    postal: a,
    webform: isLink(w) ? w : '',
    language: lang,
    updated: u,
    source,
    domains,
  };
}

/** Domain → [name, privacy page]: a contact of which only the page is known. */
export function pageRow(domain: string, row: unknown, source: string, updated: string): PackContact | null {
  const tidy = tidyDomain(domain);
  if (tidy === '' || !Array.isArray(row) || typeof row[0] !== 'string' || !isLink(row[1])) return null;
  return { name: row[0], email: '', postal: '', webform: row[1], language: 'en', updated, source, domains: [tidy] };
}

// Lists that circulate, inventions and what malware collected are no breach of the company they are filed under.
const noBreach = new Set(['fabricated', 'spamlist', 'malware', 'stealerlog']);

/** A breach that can be laid at one company's door: it has a domain and a day. */
export function breachRow(row: unknown): PackBreach | null {
  const parsed = rawBreach.safeParse(row);
  if (!parsed.success || parsed.data.s.some((flag) => noBreach.has(flag.toLowerCase().replace(/[^a-z]/g, '')))) return null;
  const { n, d, t, a, c, z } = parsed.data;
  const domain = tidyDomain(d);
  const added = wholeDay(a);
  if (domain === '' || added === '') return null;
  const about = { withAddresses: c.includes('e'), withNames: c.includes('n'), accounts: z };
  return { name: n, happened: wholeDay(t) || added, added, ...about, domain };
}

/** A registered broker with at least one domain. */
export function brokerRow(row: unknown): PackBroker | null {
  const parsed = rawBroker.safeParse(row);
  if (!parsed.success) return null;
  const { n, d, e, o, r } = parsed.data;
  const domains = tidyDomains(d);
  return domains.length === 0
    ? null
    : { name: n, registers: r, optOut: isLink(o) ? o : '', email: isAddress(e) ? e : '', domains };
}

/** The domains an authority writes from or shows itself at. */
export function authorityRow(row: unknown): string | null {
  const parsed = rawAuthority.safeParse(row);
  if (!parsed.success) return null;
  const { email, web } = parsed.data;
  return domainOfLink(web) || tidyDomain(email.slice(email.lastIndexOf('@') + 1)) || null;
}

/** A given name → its short and pet forms; a form of two words is no single name. */
export function nicknameRow(name: string, row: unknown): readonly string[] | null {
  const forms = Array.isArray(row) ? row.filter((form) => typeof form === 'string') : [];
  const names = [name, ...forms].map((form) => form.trim().toLowerCase()).filter((form) => /^[\p{L}\p{M}'’-]{1,40}$/u.test(form));
  const distinct = [...new Set(names)];
  return distinct.length < 2 ? null : distinct;
}

/** One bare domain. */
export function domainRow(row: unknown): string | null {
  return typeof row === 'string' ? tidyDomain(row) || null : null;
}

function tidyDomains(written: readonly unknown[]): string[] {
  const tidy = written.map((domain) => (typeof domain === 'string' ? tidyDomain(domain) : ''));
  return [...new Set(tidy)].filter((domain) => domain !== '');
}

function isAddress(text: string): boolean {
  return text.length <= 320 && /^[^\s@<>]+@[^\s@<>]+$/.test(text);
}

function isLink(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 2000 && /^https?:\/\//i.test(value) && parseLink(value) !== null;
}

/** YYYY-MM-DD; a month alone begins on its first day. Empty when it is no day. */
function wholeDay(written: string): string {
  const day = /^\d{4}-\d{2}$/.test(written) ? `${written}-01` : written.slice(0, 10);
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) ? day : '';
}
