import type { CompanyBook } from '../../shared/companies/company-book.ts';
import type { RiverState } from '../../shared/detect/judge-message.ts';
import type { JudgingContext, MailboxKnowledge } from '../../shared/detect/judging.ts';
import type { StrayHit } from '../../shared/detect/leaks/guessing.ts';
import type { Readings } from '../../shared/detect/read-histories.ts';
import { rememberMailbox } from '../../shared/detect/remember-mailbox.ts';
import type { ServerCounts } from '../../shared/detect/senders/learn-server.ts';
import type { Proposal } from '../../shared/detect/tags/proposal.ts';
import type { Reading } from '../../shared/detect/tags/propose-aliases.ts';
import type { VerdictName } from '../../shared/detect/verdicts/verdict.ts';
import type { Piece } from '../ledger/ledger-judged.ts';
import { inOneOrder } from './in-one-order.ts';
import type { Counts } from './judge-memory.ts';
import { type EntryKind, type KeptGround, type PackedPassed, unpackEntries } from './memory-entries.ts';
import { type PackedCompany, unpackCompany } from './pack-company.ts';
import { type PackedHistory, unpackHistory } from './pack-history.ts';

/** What was kept of a judging, as it was. */
export type EntryTables = {
  readonly ground: Pick<JudgingContext, 'person' | 'tags' | 'decisions' | 'servers'>;
  readonly knowledge: MailboxKnowledge;
  readonly state: RiverState;
  readonly counts: Counts;
  readonly readings: Readings;
  /** By place, in no order. */
  readonly passed: ReadonlyMap<number, PackedPassed>;
};

/** Reads the entries in pieces, the later ones over the earlier. */
export function readEntries(pieces: readonly Piece[], companies: CompanyBook): EntryTables {
  const tables = new Map<EntryKind, Map<string, unknown>>();
  for (const { body } of pieces)
    for (const [kind, key, value] of unpackEntries(body)) {
      const table = tables.get(kind) ?? new Map<string, unknown>();
      tables.set(kind, table);
      if (value === null) table.delete(key);
      else table.set(key, value);
    }
  // `entriesOf` wrote each kind's values in one shape.
  const values = <T>(kind: EntryKind): ReadonlyMap<string, T> => (tables.get(kind) ?? new Map()) as ReadonlyMap<string, T>;
  const ground = values<KeptGround>('ground').get('');
  if (ground === undefined) throw new Error('the ground of the judging is not there');
  const usage = mapped(values<readonly [number | null, number | null, number]>('usage'), usageFrom);
  return {
    ground: { ...ground, servers: new Map(ground.servers) },
    knowledge: knowledgeFrom(values, companies),
    state: { told: toldFrom(values), usage, strays: values<readonly StrayHit[]>('stray') },
    counts: mapped(values<readonly (readonly [VerdictName, number])[]>('counts'), (ofTag) => new Map(ofTag)),
    readings: {
      addresses: mapped(values<readonly [Reading]>('reading'), ([reading]) => reading),
      spellings: mapped(values<readonly [Proposal | null]>('spelling'), ([proposal]) => proposal),
    },
    passed: new Map([...values<PackedPassed>('passed')].map(([place, one]) => [Number(place), one])),
  };
}

type Values = <T>(kind: EntryKind) => ReadonlyMap<string, T>;

function mapped<T, V>(values: ReadonlyMap<string, T>, from: (value: T) => V): ReadonlyMap<string, V> {
  return new Map([...values].map(([key, value]) => [key, from(value)]));
}

function usageFrom([first, last, messages]: readonly [number | null, number | null, number]) {
  return { first, last, messages };
}

function knowledgeFrom(values: Values, companies: CompanyBook): MailboxKnowledge {
  const counted = new Map([...values<PackedCounts>('counted')].map(([source, counts]) => [Number(source), countsFrom(counts)]));
  const learned: MailboxKnowledge = {
    // Told from `counted` again.
    servers: new Map(),
    addresses: mapped(values<PackedHistory>('address'), unpackHistory),
    names: mapped(values<PackedHistory>('name'), unpackHistory),
    sentFrom: values<number>('sent-from'),
    finals: values<readonly string[]>('final'),
    counted,
  };
  return inOneOrder(rememberMailbox(companies, learned).knowledge());
}

type PackedCounts = readonly (readonly [string, readonly (readonly [number, number, number])[]])[];

function countsFrom(counts: PackedCounts): ServerCounts {
  return new Map(
    counts.map(([server, quarters]) => [
      server,
      new Map(quarters.map(([key, seen, confirmed]) => [key, { seen, confirmed }] as const)),
    ]),
  );
}

function toldFrom(values: Values): RiverState['told'] {
  return {
    companies: mapped(values<PackedCompany>('company'), unpackCompany),
    wrote: values<number>('wrote'),
    sent: new Set(values<number>('sent').keys()),
    partners: values<number>('partner'),
    confirmations: values<number>('confirmation'),
  };
}
