import { buildCompanyBook } from '../../../shared/companies/build-company-book.ts';
import { takeApart } from '../../../shared/detect/tags/alias-address.ts';
import type { Given, Life, Part } from './life.ts';
import type { Persona } from './persona.ts';
import { seededRandom } from './seeded-random.ts';
import { tellLife } from './tell-life.ts';
import { writeMail } from './write-mail.ts';

/** A mark as it truly is: its one holder's domains, and the day of the holder's first mail that the archive has. */
export type MarkTruth = { readonly tag: string; readonly holder: readonly string[]; readonly since: number };
/** A holder's mark in a stranger's hands; an empty receiver stands for somebody one cannot name. */
export type LeakTruth = { readonly tag: string; readonly receivers: readonly string[] };

/** A mailbox as bytes, with what is true of it. */
export type HistoryMailbox = {
  readonly name: string;
  readonly person: Persona['said'];
  readonly messages: readonly { readonly bytes: Uint8Array; readonly folder: string }[];
  readonly marks: readonly MarkTruth[];
  readonly leaks: readonly LeakTruth[];
};

const book = buildCompanyBook(null);

/** Whether two addresses end in the same place with the same mark. */
export function markKey(address: string): string {
  return takeApart(address, book).key;
}

/** Builds a persona's mailbox: the same seed gives the same bytes. */
export function buildMailbox(persona: Persona, seed: number): HistoryMailbox {
  const life = tellLife(persona, seed);
  const random = seededRandom(seed + 1);
  const kept = life.told.filter(({ mail }) => mail.at >= persona.archiveFrom).sort((a, b) => a.mail.at - b.mail.at);
  const marks = life.given.flatMap((given) => truthOf(given, kept));
  return {
    name: persona.name,
    person: persona.said,
    messages: kept.map(({ mail }, serial) => ({
      bytes: writeMail(mail, persona.route(mail.to, mail.at), random, serial),
      folder: mail.sent ? 'Sent' : '',
    })),
    marks,
    leaks: leaksOf(kept, marks),
  };
}

type Told = Life['told'];

/** Who of those it was given to ever wrote: one alone holds the mark, or the first, when the mark was made from its name. */
function truthOf({ tag, names, companies }: Given, told: Told): readonly MarkTruth[] {
  const first = firstMail(told, tag, 'holder');
  const other = firstMail(told, tag, 'second');
  const [holder, second] = companies;
  if (holder !== undefined && first !== null && (names || other === null)) return [{ tag, holder: holder.domains, since: first }];
  return second !== undefined && first === null && other !== null && !names
    ? [{ tag, holder: second.domains, since: other }]
    : [];
}

function firstMail(told: Told, tag: string, role: Part['role']): number | null {
  return told.find(({ part }) => part?.tag === tag && part.role === role)?.mail.at ?? null;
}

/** Strangers' mail from the holder's first mail on; all that nobody can be named for is one leak. */
function leaksOf(told: Told, marks: readonly MarkTruth[]): readonly LeakTruth[] {
  const leaks = new Map<string, { tag: string; receivers: Set<string> }>();
  for (const { mail, part } of told) {
    const mark = part?.role === 'stranger' ? marks.find(({ tag }) => tag === part.tag) : undefined;
    if (mark === undefined || part === null || mail.at < mark.since) continue;
    add(leaks, part);
  }
  return [...leaks.values()].map(({ tag, receivers }) => ({ tag, receivers: [...receivers] }));
}

function add(leaks: Map<string, { tag: string; receivers: Set<string> }>, part: Part): void {
  const nameless = part.receivers.includes('');
  const key = `${part.tag} ${nameless ? '' : part.receivers[0]}`;
  const known = leaks.get(key) ?? { tag: part.tag, receivers: new Set<string>() };
  for (const receiver of part.receivers) known.receivers.add(receiver);
  leaks.set(key, known);
}
