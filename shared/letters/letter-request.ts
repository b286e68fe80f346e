import type { Contact } from '../companies/company-book.ts';
import type { Leak } from '../detect/leaks/leak.ts';

/** What a letter is written from. Nothing is guessed: what is unknown is empty and becomes a blank to fill in. */
export type LetterRequest = {
  readonly leak: Leak;
  readonly addressee: 'holder' | 'receiver';
  /** When the tag was given, ms UTC, or null. */
  readonly givenOn: number | null;
  /** The messages that show it, oldest first; the first three are quoted. */
  readonly messages: readonly LetterMessage[];
  /** `replyTo` empty: the tag itself where it is an address, else a blank. */
  readonly person: { readonly name: string; readonly postal: string; readonly replyTo: string };
  readonly contact: Contact | null;
  /** Where the person lives: ISO 3166, `US-CA` for a state; empty when not known. */
  readonly country: string;
  /** The day of the letter, ms UTC. */
  readonly today: number;
};

/** One message as a letter quotes it. */
export type LetterMessage = { readonly at: number | null; readonly from: string; readonly subject: string };

/** A letter ready to be read, changed and sent by the person. Nothing was sent. */
export type DraftedLetter = {
  readonly company: { readonly name: string; readonly domain: string };
  readonly subject: string;
  readonly body: string;
  /** The legal basis in short. */
  readonly basis: string;
  /** The deadline as the law writes it, with its source. */
  readonly deadline: string;
  /** The mark as the company has it in its records. */
  readonly writtenAs: string;
};
