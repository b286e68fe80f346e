import { z } from 'zod';
import { lazily } from '../../shared/companies/lazily.ts';
import type { ReferencePack } from '../../shared/companies/reference-pack.ts';

/** Which shape of pack this program makes and reads. */
export const packSchema = 'tattletag.reference/1';

const longestText = 4000;

/** The manifest of a pack: what it was made from, under which licences, and a checksum for every file. */
export const manifestShape = lazily(() => {
  const text = z.string().max(longestText);
  return z.object({
    schema: z.literal(packSchema),
    version: z.string().min(1).max(100),
    made: z.string().max(40),
    credits: z.array(text).max(50),
    files: z
      .array(
        z.object({
          // No folders and no hidden files: a manifest must not lead out of its own folder.
          name: z.string().regex(/^[a-z][a-z0-9-]{0,60}\.(?:json|md)$/),
          sha256: z.string().regex(/^[0-9a-f]{64}$/),
          bytes: z.number().int().min(0),
          sources: z.array(text).max(200),
          licences: z.array(text).max(50),
        }),
      )
      .max(50),
  });
});
export type Manifest = z.infer<ReturnType<typeof manifestShape>>;

export type SectionName =
  | 'groups'
  | 'brands'
  | 'contacts'
  | 'breaches'
  | 'brokers'
  | 'freemail'
  | 'disposable'
  | 'authorities'
  | 'nicknames';
export type Sections = Required<Pick<ReferencePack, SectionName>>;

/** The sections of a pack, one file each (`groups` lies in groups.json). A row that does not fit is left out, never the section. */
export const sectionShapes = lazily(makeSectionShapes);

function makeSectionShapes(): { readonly [N in SectionName]: z.ZodType<Sections[N]> } {
  const text = z.string().max(longestText);
  const domain = z.string().min(1).max(253);
  const domains = z.array(domain).max(5000);
  const contact = z.object({
    name: text,
    email: text,
    postal: text,
    webform: text,
    language: text,
    updated: text,
    source: text,
    domains,
  });

  const breach = z.object({
    name: text,
    happened: text,
    added: text,
    withAddresses: z.boolean(),
    withNames: z.boolean(),
    accounts: z.number(),
    domain,
  });

  const broker = z.object({ name: text, registers: z.array(text), optOut: text, email: text, domains });

  return {
    groups: rowsOf(domains),
    brands: rowsOf(z.tuple([domain, text, text])),
    contacts: rowsOf(contact),
    breaches: rowsOf(breach),
    brokers: rowsOf(broker),
    freemail: rowsOf(domain),
    disposable: rowsOf(domain),
    authorities: rowsOf(domain),
    nicknames: rowsOf(z.array(z.string().min(1).max(60)).min(2).max(100)),
  };
}

function rowsOf<T>(row: z.ZodType<T>) {
  const fitting = (value: unknown) => {
    const parsed = row.safeParse(value);
    return parsed.success ? [parsed.data] : [];
  };
  return z
    .array(z.unknown())
    .catch([])
    .transform((rows) => rows.flatMap(fitting));
}

/** Every section by name. */
export const sectionNames: readonly SectionName[] = [
  'groups',
  'brands',
  'contacts',
  'breaches',
  'brokers',
  'freemail',
  'disposable',
  'authorities',
  'nicknames',
];
