import type { Breach, Broker, Contact } from './company-book.ts';

/**
 * What a reference pack knows, once read: plain rows, no lookups. Domains are registrable, lower-case ASCII.
 * It is data of others with licences of their own, so it lives outside the repository; the app runs without one.
 */
export type ReferencePack = {
  readonly version: string;
  readonly sources: readonly string[];
  readonly licences: readonly string[];
  /** Sentences that must be shown where the data is shown (CC BY 4.0 §3(a)). */
  readonly credits: readonly string[];
  /** Domains of one owner; the first stands for the group. */
  readonly groups: readonly (readonly string[])[];
  /** Domain, the name people know it by, and its line of business (or empty). */
  readonly brands: readonly (readonly [domain: string, name: string, sector: string])[];
  readonly contacts: readonly PackContact[];
  readonly breaches: readonly PackBreach[];
  readonly brokers: readonly PackBroker[];
  /** Personal mailbox domains beyond the built-in ones. */
  readonly freemail: readonly string[];
  readonly disposable: readonly string[];
  /** Domains of supervisory authorities. */
  readonly authorities: readonly string[];
  /** Given names with their short and pet forms, a name to a row, lower case; packs made earlier have none. */
  readonly nicknames?: readonly (readonly string[])[];
};

/** A privacy contact and the domains it answers for. */
export type PackContact = Contact & { readonly domains: readonly string[] };

/** A known breach and the domain it concerns. */
export type PackBreach = Breach & { readonly domain: string };

/** A registered data broker and its domains. */
export type PackBroker = Broker & { readonly domains: readonly string[] };
