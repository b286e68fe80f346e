import type { TagEntry } from '../../shared/detect/tags/tag.ts';
import {
  breached,
  forum,
  gym,
  hidden,
  honestCompanies,
  hotel,
  magazine,
  type SampleCompany,
  theatre,
} from './sample-companies.ts';
import { misspeltName } from './sample-person.ts';

/** The person's list of marks, as she would keep it. */
export const sampleTags: readonly TagEntry[] = [
  ...[magazine, breached, hotel, gym, forum, hidden, ...honestCompanies, theatre]
    .filter((company) => company.registered)
    .map(aliasEntry),
  {
    tag: misspeltName,
    kind: 'name',
    holder: magazine.name,
    domain: magazine.domain,
    givenOn: magazine.givenOn,
    note: 'Gift subscription: the name on the card',
  },
];

function aliasEntry(company: SampleCompany): TagEntry {
  const { alias, name, domain, givenOn } = company;
  return { tag: alias, kind: 'alias', holder: name, domain, givenOn, note: '' };
}
