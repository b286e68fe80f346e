import type { CompanyBook } from '../../companies/company-book.ts';
import { mainLabel, registrableDomain } from '../../companies/registrable-domain.ts';
import { comparable, takeApart } from './alias-address.ts';
import { aliasStrength } from './alias-strength.ts';
import { lettersApart } from './letters-apart.ts';
import { bearsName, foldedSpelling, foldFor, namePattern } from './name-match.ts';
import type { Holder, Tag, TagEntry } from './tag.ts';

/** Why a row cannot become a tag; `index` is its place in the list. */
export type TagProblem = { readonly index: number; readonly message: string };

/** The tags of a registry; `rows[n]` is the place of the row that became `tags[n]`. */
export type Registered = {
  readonly tags: readonly Tag[];
  readonly rows: readonly number[];
  readonly problems: readonly TagProblem[];
};

/** Turns registry rows into tags, refusing those that could not be told apart from another tag. Equal rows count once. */
export function registerTags(entries: readonly TagEntry[], companies: CompanyBook): Registered {
  const tags: Tag[] = [];
  const rows: number[] = [];
  const problems: TagProblem[] = [];
  const byKey = new Map<string, Tag[]>();
  for (const [index, entry] of entries.entries()) {
    const holder = holderOf(entry, companies);
    const key = tagKey(entry, companies);
    const problem = refusal(entry, holder, key, tags);
    if (problem !== '') {
      problems.push({ index, message: problem });
      continue;
    }
    const same = byKey.get(key) ?? [];
    if (same.some((tag) => sameHolder(tag.holder, holder))) continue;
    const tag = makeTag(entry, holder, key, same.length, companies);
    byKey.set(key, [...same, tag]);
    tags.push(tag);
    rows.push(index);
  }
  return { tags, rows, problems };
}

/** The key under which every spelling of a mark is one: `alias:…`, `name:…`. */
function tagKey(entry: { readonly tag: string; readonly kind: Tag['kind'] }, companies: CompanyBook): string {
  const text = entry.tag.trim();
  if (entry.kind === 'alias') return `alias:${takeApart(comparable(text), companies).key}`;
  if (entry.kind === 'name') return `name:${foldedSpelling(text).split(' ').sort().join(' ')}`;
  return `${entry.kind}:${text.toLowerCase().replace(/\s+/g, ' ')}`;
}

function makeTag(entry: TagEntry, holder: Holder, key: string, earlier: number, companies: CompanyBook): Tag {
  return {
    id: earlier === 0 ? key : `${key}#${earlier + 1}`,
    tag: entry.kind === 'alias' ? entry.tag.trim().toLowerCase() : entry.tag.trim(),
    kind: entry.kind,
    strength: entry.kind === 'alias' ? aliasStrength(comparable(entry.tag), holder, companies) : 'unguessable',
    holder,
    origin: 'registered',
    givenOn: dayStart(entry.givenOn),
    note: entry.note,
  };
}

/** 00:00 UTC of a YYYY-MM-DD date; null for anything else. */
export function dayStart(date: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  const at = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(at) ? null : at;
}

function holderOf(entry: TagEntry, companies: CompanyBook): Holder {
  const written = hostIn(entry.domain);
  const domain = written === '' ? (companies.domainOf(entry.holder) ?? '') : registrableDomain(written);
  const name = entry.holder.trim() || companies.nameOf(domain) || mainLabel(domain);
  return { name, domain };
}

/** The host in what people write into a domain field: `acme.example`, `https://www.acme.example/shop`, `hello@acme.example`. */
function hostIn(written: string): string {
  const [host = ''] = written
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .split(/[/?#]/);
  return host.slice(host.lastIndexOf('@') + 1).replace(/:\d+$/, '');
}

function sameHolder(a: Holder, b: Holder): boolean {
  return a.domain !== '' && b.domain !== '' ? a.domain === b.domain : a.name.toLowerCase() === b.name.toLowerCase();
}

function refusal(entry: TagEntry, holder: Holder, key: string, tags: readonly Tag[]): string {
  if (entry.tag.trim() === '') return 'The row has no tag.';
  if (holder.name === '') return 'The row does not say who got this tag: fill in holder or domain.';
  if (entry.kind === 'alias' && !/^[^\s@]+@[^\s@]+$/.test(entry.tag.trim())) return `“${entry.tag}” is not an address.`;
  if (entry.kind !== 'name') return '';
  return nameRefusal(entry, key, tags);
}

function nameRefusal(entry: TagEntry, key: string, tags: readonly Tag[]): string {
  const pattern = namePattern(entry.tag);
  if (pattern === null)
    return `“${entry.tag}” is half a name. A name tag needs a first and a last name, or strangers would match it.`;
  const others = tags.filter((tag) => tag.kind === 'name' && tag.id.replace(/#\d+$/, '') !== key);
  const same = others.find((tag) => bearsName(foldFor(tag.tag, 'display'), pattern, 'display'));
  if (same !== undefined)
    return `“${entry.tag}” and “${same.tag}” are one name written in two ways: whoever writes one could have been given the other. Choose another spelling.`;
  const spelling = foldedSpelling(entry.tag);
  const near = others.find((tag) => lettersBetween(foldedSpelling(tag.tag), spelling) < 2);
  return near === undefined
    ? ''
    : `“${entry.tag}” is only one letter away from “${near.tag}”. Choose spellings at least two letters apart, so that a slip of the pen cannot accuse the wrong company.`;
}

/** Letters apart in either order of the words, since a name is matched turned around too. */
function lettersBetween(a: string, b: string): number {
  const turned = a.split(' ').reverse().join(' ');
  const sorted = (text: string): string => text.split(' ').sort().join(' ');
  return Math.min(lettersApart(a, b, 1), lettersApart(turned, b, 1), lettersApart(sorted(a), sorted(b), 1));
}
