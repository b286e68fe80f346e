/**
 * What is known about companies beforehand: the small built-in set, and a reference pack where one is loaded.
 * Every domain asked about is a registrable domain in lower-case ASCII; answers are facts, never verdicts.
 */
export type CompanyBook = {
  /** Version and origin of the loaded reference pack; null when only the built-in set is there. */
  readonly pack: { readonly version: string; readonly sources: readonly string[]; readonly licences: readonly string[] } | null;
  /** The name people know it by, or null. */
  readonly nameOf: (domain: string) => string | null;
  /** Its line of business (`retail`, `news`, …), or null. */
  readonly sectorOf: (domain: string) => string | null;
  /** The domain known to belong to a company of this name (compared without case, accents and legal form), or null. */
  readonly domainOf: (name: string) => string | null;
  /** An identifier shared by every domain of one owner; null means "no known affiliation", never "stranger for sure". */
  readonly groupOf: (domain: string) => string | null;
  /** The mailing service that owns this domain (as From, Return-Path, DKIM `d=` or link), or null. */
  readonly carrierOf: (domain: string) => Carrier | null;
  /** The mailing service that writes this header (lower-case name), or null. */
  readonly carrierOfHeader: (header: string) => Carrier | null;
  /** Personal mailboxes for everyone (gmail.com, gmx.de); throw-away ones count too. */
  readonly isFreemail: (domain: string) => boolean;
  /** The alias service that gives out addresses here, or null. */
  readonly aliasServiceOf: (domain: string) => AliasService | null;
  /** How the local parts of this mail domain carry a mark. */
  readonly subaddressing: (domain: string) => Subaddressing;
  /** What kind of transaction partner is known to write from here, or null. */
  readonly partnerOf: (domain: string) => PartnerKind | null;
  /** Courts, regulators, class-action administrators, breach-notice senders. */
  readonly isLegalSender: (domain: string) => boolean;
  readonly breachesOf: (domain: string) => readonly Breach[];
  readonly contactOf: (domain: string) => Contact | null;
  /** Given names with their pet names, a row each, lower case; beside the built-in ones. */
  readonly nicknames: readonly (readonly string[])[];
  readonly brokerOf: (domain: string) => Broker | null;
};

export type Carrier = {
  readonly id: string;
  readonly name: string;
  /** Also a company people have accounts with: mail From its own domain may be its own. */
  readonly dual: boolean;
};

export type AliasService = {
  readonly id: string;
  readonly name: string;
  /** Where the company's name stands in an address: before the last dot, the whole local part, under the person's sub-domain, the first label, nowhere. */
  readonly tagPart: 'prefix' | 'local' | 'sub-local' | 'first-label' | 'none';
  /** The domain also hosts ordinary mailboxes (icloud.com, fastmail.com). */
  readonly shared: boolean;
};

export type Subaddressing = {
  /** What separates the mailbox from the mark: `+` for most, `-` for Yahoo, none for some. */
  readonly separators: readonly string[];
  /** Dots in the local part mean nothing (Gmail, Proton). */
  readonly dotsIgnored: boolean;
  /** `anything@user.provider.tld` reaches the person (Fastmail). */
  readonly subdomain: boolean;
};

export type PartnerKind =
  | 'payment'
  | 'shipping'
  | 'ticket'
  | 'marketplace'
  | 'survey'
  | 'support'
  | 'calendar'
  | 'signature'
  | 'form';

export type Breach = {
  readonly name: string;
  /** ISO dates (YYYY-MM-DD): when it happened, when it became known. */
  readonly happened: string;
  readonly added: string;
  readonly withAddresses: boolean;
  readonly withNames: boolean;
  readonly accounts: number;
};

export type Contact = {
  readonly name: string;
  readonly email: string;
  readonly postal: string;
  readonly webform: string;
  readonly language: string;
  /** YYYY-MM of the last change in its source. */
  readonly updated: string;
  readonly source: string;
};

export type Broker = {
  readonly name: string;
  readonly registers: readonly string[];
  readonly optOut: string;
  readonly email: string;
};
