import { z } from 'zod';

/** The values that cross between engine and screens. Times are milliseconds since 1970 UTC; domains registrable, lower case, ASCII. */

const time = z.number().nullable();
export const tagKind = z.enum(['alias', 'name', 'address-line', 'phone']);
const strength = z.enum(['unguessable', 'specific', 'guessable']);
export const origin = z.enum(['registered', 'proposed']);
const identity = z.enum(['identified', 'claimed', 'forged', 'unknown']);
export const manner = z.enum(['marketing', 'spam', 'phishing']);
export const confidence = z.enum(['certain', 'likely', 'possible']);
const wording = z.enum(['passed-on', 'exposed', 'admitted']);
export const verdict = z.enum([
  'expected',
  'same-group',
  'service',
  'self-disclosed',
  'personal',
  'backscatter',
  'misdirected',
  'passed-on',
  'unsure',
]);

export const company = z.object({ name: z.string(), domain: z.string() });

/** One reason: its sentence ready to read, and the header line that shows it (or empty). */
export const evidence = z.object({
  code: z.string(),
  supports: z.boolean(),
  text: z.string(),
  header: z.string(),
});

export const tag = z.object({
  id: z.string(),
  tag: z.string(),
  kind: tagKind,
  strength,
  origin,
  holder: company,
  givenOn: time,
  note: z.string(),
  firstSeen: time,
  lastSeen: time,
  messages: z.number(),
  /** Leaks on this tag. */
  leaks: z.number(),
  /** For a proposal: why this holder. */
  evidence: z.array(evidence),
});

export const leakRow = z.object({
  id: z.string(),
  tagId: z.string(),
  tag: z.string(),
  kind: tagKind,
  strength,
  origin,
  holder: company,
  receiver: company.extend({ identity }),
  manner,
  wording,
  confidence,
  firstSeen: time,
  lastSeen: time,
  messages: z.number(),
  /** Why we think so, in a few sentences, what speaks against it first. */
  why: z.string(),
});

/** One message as a list shows it. */
export const messageRow = z.object({
  id: z.number(),
  at: time,
  from: z.string(),
  subject: z.string(),
  source: z.string(),
  verdict,
  confidence,
  evidence: z.array(evidence),
  /** Why it is what we say it is, in a sentence or two. */
  why: z.string(),
  /** The raw source is kept in the ledger as evidence, so it can be opened although the mail is gone. */
  kept: z.boolean(),
});

/** A leak of personal data that became public; from the reference pack. */
export const breach = z.object({ name: z.string(), happened: z.string(), added: z.string(), accounts: z.number() });

export const contact = z.object({
  name: z.string(),
  email: z.string(),
  postal: z.string(),
  webform: z.string(),
  updated: z.string(),
  source: z.string(),
});

export const decisionInput = z.discriminatedUnion('kind', [
  /** This sender may write to this tag. */
  z.object({ kind: z.literal('expected'), tagId: z.string(), domain: z.string() }),
  z.object({ kind: z.literal('same-company'), domains: z.tuple([z.string(), z.string()]) }),
  /** From that day on (00:00 UTC) the first company goes by the second's name, or belongs to it. */
  z.object({
    kind: z.literal('succession'),
    how: z.enum(['became', 'acquired']),
    domains: z.tuple([z.string(), z.string()]),
    since: z.number(),
  }),
  /** I never gave this mark to anyone. */
  z.object({ kind: z.literal('not-mine'), tagId: z.string() }),
  /** A proposal that is no tag of mine. */
  z.object({ kind: z.literal('ignored'), tagId: z.string() }),
  /** Accept a proposal, or correct a holder. */
  z.object({ kind: z.literal('holder'), tagId: z.string(), holder: company }),
  z.object({ kind: z.literal('public-since'), tagId: z.string(), since: z.number() }),
  /** The company admitted it. */
  z.object({ kind: z.literal('admitted'), leakId: z.string() }),
]);

export const decision = z.object({ id: z.number(), on: z.number(), decision: decisionInput });

/** What a decision, or taking it back, did to the findings; null while it is still being judged. */
export const changes = z
  .object({
    /** Leaks that are none any more, that are new (or back), and that say something else now. */
    gone: z.number(),
    added: z.number(),
    changed: z.number(),
    /** Messages that are something else now. */
    messages: z.number(),
  })
  .nullable();

export const sourceKind = z.enum(['mbox', 'maildir', 'eml-folder', 'eml', 'imap']);

export const sourceNote = z.object({ code: z.string(), location: z.string(), message: z.string(), hint: z.string() });

export const source = z.object({
  id: z.number(),
  kind: sourceKind,
  location: z.string(),
  label: z.string(),
  messages: z.number(),
  lastScan: time,
  /** What a person should know about the last scan. */
  notes: z.array(sourceNote),
  /** authserv-id of the person's own provider: learned, and set by hand over it (or empty). */
  serverLearned: z.string(),
  serverSet: z.string(),
});

/** Why a call failed, flat, so that it survives every transport. */
export const failure = z.object({ code: z.string(), message: z.string(), hint: z.string() });
export type Failure = z.infer<typeof failure>;

export const scanState = z.object({
  running: z.boolean(),
  phase: z.enum(['idle', 'reading', 'judging']),
  /** The source being read. */
  source: z.string(),
  messages: z.number(),
  duplicates: z.number(),
  malformed: z.number(),
  bytes: z.number(),
  /** Bytes of the whole scan, null when it cannot be known. */
  bytesTotal: z.number().nullable(),
  seconds: z.number(),
  /** An estimate, null until there is one. */
  secondsLeft: z.number().nullable(),
  leaks: z.number(),
  tags: z.number(),
  /** How the last scan ended; null before the first. */
  ended: z.enum(['done', 'cancelled', 'failed']).nullable(),
  notes: z.array(sourceNote),
});

export const alert = z.object({
  sender: z.string(),
  tags: z.array(z.object({ id: z.string(), tag: z.string(), holder: company })),
  from: z.number(),
  to: z.number(),
});

export const letterRow = z.object({
  id: z.number(),
  leakId: z.string(),
  addressee: z.enum(['holder', 'receiver']),
  company: company,
  subject: z.string(),
  changed: z.number(),
});

export const letter = letterRow.extend({
  body: z.string(),
  /** Where it could be sent, with source and date; null when unknown. Never guessed. */
  contact: contact.nullable(),
  /** The address (or printed name) the company has in its records, and which From it would see. */
  writtenAs: z.string(),
  /** The legal basis in words, e.g. "GDPR Art. 21(2) and Art. 15(1)(c)". */
  basis: z.string(),
});

/** A file or folder the host's own dialog, drop or folder list gave out. Paths never cross; `label` is only for reading. */
export const ticket = z.object({ id: z.string(), label: z.string(), folder: z.boolean() });
