import type { SectionName, Sections } from './pack-format.ts';
import {
  authorityRow,
  brandRow,
  breachRow,
  brokerRow,
  contactRow,
  domainRow,
  groupRow,
  nicknameRow,
  pageRow,
} from './raw-rows.ts';

/** The raw files by name, parsed; a missing one is undefined. */
export type RawFiles = { readonly [name: string]: Readonly<Record<string, unknown>> | undefined };

/** The raw file each section is made of. */
export const rawFileOf = {
  groups: ['same-owner-domains'],
  brands: ['brand-domains'],
  contacts: ['company-contacts', 'us-privacy-pages'],
  breaches: ['breaches'],
  brokers: ['broker-registry'],
  freemail: ['freemail'],
  disposable: ['disposable'],
  authorities: ['authorities'],
  nicknames: ['names'],
} as const satisfies Record<SectionName, readonly string[]>;

/** One section's rows, and how many raw rows could not be used. */
export type Kept<Rows> = { readonly rows: Rows; readonly dropped: number };

/** How raw files become each section of a pack: domains made registrable, what is unusable left out and counted. */
export const normalisers: { readonly [N in SectionName]: (files: RawFiles) => Kept<Sections[N]> } = {
  groups: (files) => keep(list(files, 'same-owner-domains', 'groups'), groupRow),
  brands: brandsOf,
  contacts: contactsOf,
  breaches: (files) => keep(list(files, 'breaches', 'breaches'), breachRow),
  brokers: (files) => keep(list(files, 'broker-registry', 'brokers'), brokerRow),
  freemail: (files) => keep([...list(files, 'freemail', 'core'), ...list(files, 'freemail', 'ext')], domainRow),
  disposable: (files) => keep(list(files, 'disposable', 'domains'), domainRow),
  authorities: (files) => keep(list(files, 'authorities', 'authorities'), authorityRow),
  nicknames: (files) => keep(entries(files, 'names', 'nick'), ([name, row]) => nicknameRow(name, row)),
};

function keep<In, Out>(rows: readonly In[], turn: (row: In) => Out | null): Kept<readonly Out[]> {
  const kept = rows.map(turn).filter((row) => row !== null);
  return { rows: kept, dropped: rows.length - kept.length };
}

function brandsOf(files: RawFiles): Kept<Sections['brands']> {
  const sectors = list(files, 'brand-domains', 'sectors');
  return keep(entries(files, 'brand-domains', 'domains'), ([domain, row]) => brandRow(domain, row, sectors));
}

function contactsOf(files: RawFiles): Kept<Sections['contacts']> {
  const rows = entries(files, 'company-contacts', 'companies');
  const contacts = keep(rows, ([id, row]) => contactRow(row, `datenanfragen/data ${id}`));
  const pages = keep(entries(files, 'us-privacy-pages', 'pages'), ([domain, row]) =>
    pageRow(domain, row, 'caprivacy/caprivacy', '2022'),
  );
  return { rows: [...contacts.rows, ...pages.rows], dropped: contacts.dropped + pages.dropped };
}

function list(files: RawFiles, file: string, key: string): readonly unknown[] {
  const found = files[file]?.[key];
  return Array.isArray(found) ? found : [];
}

function entries(files: RawFiles, file: string, key: string): readonly (readonly [string, unknown])[] {
  const found = files[file]?.[key];
  return typeof found === 'object' && found !== null && !Array.isArray(found) ? Object.entries(found) : [];
}
