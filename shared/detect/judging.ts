import type { CompanyBook } from '../companies/company-book.ts';
import type { MessageFacts } from './facts/message-facts.ts';
import type { Outcome } from './leaks/leak.ts';
import type { ServerCounts } from './senders/learn-server.ts';
import type { History } from './tags/mailbox-history.ts';
import type { Tag } from './tags/tag.ts';
import type { Sighting } from './verdicts/verdict.ts';

/** The person whose mailbox it is; both lists may be empty. Addresses as typed; names are true names. */
export type Person = { readonly addresses: readonly string[]; readonly names: readonly string[] };

/** What the person decided, each with its date (ms UTC); the ledger keeps them and can undo each. */
export type Decision =
  | { readonly kind: 'expected'; readonly tagId: string; readonly domain: string; readonly on: number }
  | { readonly kind: 'same-company'; readonly domains: readonly [string, string]; readonly on: number }
  /** From `since` on (00:00 UTC) the first company goes by the second's name, or belongs to it; before, they were strangers. */
  | {
      readonly kind: 'succession';
      readonly how: 'became' | 'acquired';
      readonly domains: readonly [string, string];
      readonly since: number;
      readonly on: number;
    }
  | { readonly kind: 'not-mine'; readonly tagId: string; readonly on: number }
  | { readonly kind: 'ignored'; readonly tagId: string; readonly on: number }
  | {
      readonly kind: 'holder';
      readonly tagId: string;
      readonly holder: { readonly name: string; readonly domain: string };
      readonly on: number;
    }
  | { readonly kind: 'public-since'; readonly tagId: string; readonly since: number; readonly on: number }
  | { readonly kind: 'admitted'; readonly leakId: string; readonly on: number };

/** Learns a mailbox in any order of messages: own addresses and domains, the provider's own servers, who first used each address. */
export type MailboxMemory = {
  readonly see: (facts: MessageFacts, sourceId: number) => void;
  readonly knowledge: () => MailboxKnowledge;
};

/** What `MailboxMemory` learned; plain data that survives structuredClone. Callers read `servers` only (authserv-id a source). */
export type MailboxKnowledge = {
  readonly servers: ReadonlyMap<number, string>;
  readonly addresses: ReadonlyMap<string, History>;
  readonly names: ReadonlyMap<string, History>;
  readonly sentFrom: ReadonlyMap<string, number>;
  readonly finals: ReadonlyMap<string, readonly string[]>;
  /** What `servers` was told from, for every source that has mail: with it learning can go on where it ended. */
  readonly counted: ReadonlyMap<number, ServerCounts>;
};

export type JudgingContext = {
  readonly knowledge: MailboxKnowledge;
  readonly person: Person;
  /** Registered tags (from `registerTags`). Proposals are made inside, from `knowledge`. */
  readonly tags: readonly Tag[];
  readonly decisions: readonly Decision[];
  readonly companies: CompanyBook;
  /** Sightings before this time (ms UTC) are left out of leaks and counts; null: all count. */
  readonly since: number | null;
  /** authserv-id the person set for a source by hand, over the learned one. */
  readonly servers: ReadonlyMap<number, string>;
};

/** Judges a mailbox: `see` every message once in order of time (`at`, then `identity`), then `settle` once. */
export type Judging = {
  /** `ref` is the caller's own number. The sightings are provisional until `settle`. */
  readonly see: (ref: number, facts: MessageFacts, sourceId: number) => readonly Sighting[];
  /** The outcome, and the sightings that `settle` judged anew (custodian alerts, learned later). */
  readonly settle: () => { readonly outcome: Outcome; readonly revised: readonly Sighting[] };
};
