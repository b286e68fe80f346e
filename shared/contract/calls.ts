import { z } from 'zod';
import { accountFolder, accountInput, accountPlace, accountSaid, accountWishes } from './account-values.ts';
import { signInBegun, signInClient, signInForgotten, signInService } from './sign-in-values.ts';
import {
  alert,
  breach,
  changes,
  company,
  confidence,
  contact,
  decision,
  decisionInput,
  evidence,
  leakRow,
  letter,
  letterRow,
  manner,
  messageRow,
  origin,
  scanState,
  source,
  sourceKind,
  sourceNote,
  tag,
  tagKind,
  ticket,
  verdict,
} from './values.ts';

const nothing = z.object({});
const page = z.object({ offset: z.number().int().min(0), limit: z.number().int().min(1).max(500) });
/** A page, and the id of a row whose place in the whole list is asked for too: to keep it in view when the list grows. */
const pageAround = page.extend({ find: z.string().optional() });
/** That row's place; null when it is not in the list or none was asked for. */
const found = z.number().nullable().optional();
const undoable = z.object({ decisions: z.array(z.number()) });

/** THE list of calls: what goes in and what comes out. Everything else (types, handlers, client) is derived from it. */
export const calls = {
  /** What this host is and can do. Answered by the host itself. */
  'host.describe': {
    input: nothing,
    output: z.object({
      kind: z.enum(['desktop', 'browser']),
      version: z.string(),
      /** It has its own open/save dialogs; otherwise `host.list` browses and results are downloaded. */
      dialogs: z.boolean(),
      /** The system's keyring can keep the ledger's key (asked only when needed, so null until then). */
      keyring: z.boolean().nullable(),
      /** One sentence when this host stands in for another (browser instead of desktop), or empty. */
      notice: z.string(),
    }),
  },
  /** Opens the host's own dialog (desktop). An empty list: the person pressed Cancel. */
  'host.pick': {
    input: z.object({ what: z.enum(['file', 'folder']), purpose: z.enum(['mail', 'tags', 'reference']) }),
    output: z.object({ tickets: z.array(ticket) }),
  },
  /** Lists a folder of the person's home (browser host); `ticket` null: the home itself. */
  'host.list': {
    input: z.object({ ticket: z.string().nullable() }),
    output: z.object({ here: ticket, parent: ticket.nullable(), entries: z.array(ticket), truncated: z.boolean() }),
  },
  /** Saves text through the host's dialog (desktop; `saved` false: cancelled). The browser downloads instead. */
  'host.save': { input: z.object({ name: z.string(), content: z.string() }), output: z.object({ saved: z.boolean() }) },

  /** Which ledger is open. `sample` is built in, labelled everywhere, and never mixes with `mine`. */
  'ledger.state': {
    input: nothing,
    output: z.object({
      space: z.enum(['mine', 'sample']).nullable(),
      /** absent: none made yet · locked: a passphrase is needed · open */
      mine: z.enum(['absent', 'locked', 'open']),
      /** What wraps its key; null while absent. */
      key: z.enum(['keyring', 'passphrase', 'key-file']).nullable(),
      location: z.string(),
    }),
  },
  'ledger.create': {
    input: z.object({ key: z.enum(['keyring', 'passphrase', 'key-file']), passphrase: z.string() }),
    output: nothing,
  },
  'ledger.unlock': { input: z.object({ passphrase: z.string() }), output: nothing },
  'ledger.enter': { input: z.object({ space: z.enum(['mine', 'sample']) }), output: nothing },
  /** Removes the person's ledger, its backups and its key for good. `confirm` is the word WIPE. */
  'ledger.wipe': { input: z.object({ confirm: z.string() }), output: nothing },

  'person.get': {
    input: nothing,
    output: z.object({
      names: z.array(z.string()),
      addresses: z.array(z.string()),
      learned: z.array(z.string()),
      postal: z.string(),
    }),
  },
  'person.set': {
    input: z.object({
      names: z.array(z.string().max(200)).max(20),
      addresses: z.array(z.string().max(320)).max(50),
      postal: z.string().max(1000),
    }),
    output: z.object({ rescan: z.boolean() }),
  },

  /** Everything the home screen says, in one call. */
  'home.summary': {
    input: nothing,
    output: z.object({
      messages: z.number(),
      tags: z.number(),
      proposed: z.number(),
      leakingTags: z.number(),
      leaks: z.number(),
      unsure: z.number(),
      kept: z.number(),
      alerts: z.array(alert),
      newest: z.array(leakRow),
    }),
  },

  'sources.list': { input: nothing, output: z.object({ sources: z.array(source) }) },
  /** Looks at what a ticket stands for without reading it through. */
  'sources.inspect': {
    input: z.object({ ticket: z.string() }),
    output: z.object({ kind: sourceKind, label: z.string(), bytes: z.number().nullable(), note: sourceNote.nullable() }),
  },
  'sources.add': { input: z.object({ ticket: z.string() }), output: z.object({ source }) },
  /** `signIn`: what became of the account's sign-in with a browser; null where there was none. */
  'sources.remove': {
    input: z.object({ id: z.number(), findings: z.enum(['keep', 'remove']) }),
    output: z.object({ signIn: signInForgotten.nullable() }),
  },
  'sources.set-server': { input: z.object({ id: z.number(), server: z.string() }), output: nothing },

  /** How an address is usually reached, and what its provider wants from mail programs; from a built-in table, nothing is asked. */
  'accounts.guess': {
    input: z.object({ address: z.string().max(320) }),
    output: accountPlace.extend({
      /** Empty when the provider is not known; then the rest is a guess. */
      provider: z.string(),
      wants: z.enum(['password', 'app-password', 'bridge', 'sign-in']),
      advice: z.string(),
      page: z.string(),
    }),
  },
  /**
   * Asks the domain of an address, by name service and web, where its mailboxes are. Only after the person agreed: the domain and
   * the network learn that somebody asks. The address itself is not sent.
   */
  'accounts.ask': {
    input: z.object({ address: z.string().max(320) }),
    output: z.object({
      /** `none`: it does not say. `not-offered`: it says that mail programs are not let in. */
      outcome: z.enum(['found', 'none', 'not-offered']),
      found: accountSaid.nullable(),
    }),
  },
  /** Signs in once and lists the folders; nothing is kept. `certificate`: the server's own one, which the person may accept. */
  'accounts.test': {
    input: accountInput,
    output: z.object({
      folders: z.array(accountFolder),
      certificate: z.object({ fingerprint: z.string(), message: z.string(), hint: z.string() }).nullable(),
    }),
  },
  'accounts.add': { input: accountInput.extend(accountWishes.shape), output: z.object({ source }) },
  /** Everything but the password, which never comes back. */
  'accounts.get': {
    input: z.object({ id: z.number() }),
    output: accountPlace.extend(accountWishes.shape).extend({
      pinned: z.string().nullable(),
      proxy: z.string().nullable(),
      paused: z.boolean(),
      watch: z.boolean(),
      /** A password is kept, or a sign-in that is still valid. */
      hasPassword: z.boolean(),
      /** `again`: it signs in with a browser, and the person has to do so again. */
      signIn: z.enum(['none', 'good', 'again']),
      advice: z.string(),
      page: z.string(),
    }),
  },
  'accounts.change': {
    input: accountWishes.extend({ id: z.number(), paused: z.boolean(), watch: z.boolean() }),
    output: nothing,
  },
  /** Another password (empty: the same), or another accepted certificate (null: the same). */
  'accounts.set-password': {
    input: z.object({ id: z.number(), password: z.string().max(4000), pinned: z.string().max(200).nullable() }),
    output: nothing,
  },

  /** Who lets people in to a mail server by browser, and whether this copy can; from a built-in table, nothing is asked. */
  'accounts.sign-in-at': {
    input: z.object({ host: z.string().max(255) }),
    output: z.object({
      /** Null: nobody that is known. */
      service: z.enum(['google', 'microsoft']).nullable(),
      name: z.string(),
      /** This copy was built with a client id for it. */
      ready: z.boolean(),
      /** What to do where it was not. */
      instead: z.string(),
    }),
  },
  /** Opens a sign-in page in the person's own browser. `client` null: the one this copy was built with. No token ever comes out. */
  'accounts.begin-sign-in': {
    input: z.object({
      user: z.string().max(500),
      host: z.string().max(255),
      proxy: z.string().max(500).nullable(),
      service: signInService,
      client: signInClient.nullable(),
    }),
    output: signInBegun,
  },
  /** The same for an account that is there, as it was signed in before. */
  'accounts.sign-in-again': { input: z.object({ id: z.number() }), output: signInBegun },
  /** Answers when the person has signed in, has refused, or time is up (minutes). */
  'accounts.finish-sign-in': { input: z.object({ ticket: z.string().max(100) }), output: z.object({ user: z.string() }) },
  /** Gives up a sign-in that no account was made of. */
  'accounts.cancel-sign-in': { input: z.object({ ticket: z.string().max(100) }), output: nothing },
  /** Keeps a finished sign-in for an account, in place of what was kept for it. */
  'accounts.keep-sign-in': { input: z.object({ id: z.number(), ticket: z.string().max(100) }), output: nothing },

  /** How accounts are watched right now, and why so; and whether the person wants that on battery too. */
  'watching.get': {
    input: nothing,
    output: z.object({
      onBattery: z.boolean(),
      /** live: new mail is heard of at once · rarely: looked for now and then · not: only when a scan is started by hand */
      now: z.enum(['live', 'rarely', 'not']),
      why: z.enum(['usual', 'battery', 'metered']),
    }),
  },
  'watching.set': { input: z.object({ onBattery: z.boolean() }), output: nothing },
  /** What the host, or the page, notices of the computer; null: it cannot tell. `woke`: the computer slept until now. */
  'watching.surroundings': {
    input: z.object({
      from: z.enum(['host', 'page']),
      battery: z.boolean().nullable(),
      metered: z.boolean().nullable(),
      woke: z.boolean(),
    }),
    output: nothing,
  },

  /** Scans one source, or all. Progress comes as `scan` events; answers once it has started. */
  'scan.start': { input: z.object({ source: z.number().nullable(), textsAgain: z.boolean() }), output: nothing },
  'scan.cancel': { input: nothing, output: nothing },
  'scan.state': { input: nothing, output: scanState },

  'tags.list': {
    input: pageAround.extend({
      origin: origin.nullable(),
      search: z.string(),
      sort: z.enum(['tag', 'holder', 'given', 'messages', 'leaks']),
      descending: z.boolean(),
    }),
    output: z.object({ total: z.number(), tags: z.array(tag), found }),
  },
  'tags.get': {
    input: z.object({ id: z.string() }),
    output: z.object({
      tag,
      senders: z.array(
        z.object({
          name: z.string(),
          domain: z.string(),
          verdict,
          messages: z.number(),
          firstSeen: z.number().nullable(),
          lastSeen: z.number().nullable(),
        }),
      ),
      decisions: z.array(decision),
    }),
  },
  'tags.add': {
    input: z.object({
      tag: z.string(),
      kind: tagKind,
      holder: z.string(),
      domain: z.string(),
      givenOn: z.string(),
      note: z.string(),
    }),
    output: z.object({ id: z.string() }),
  },
  'tags.change': {
    input: z.object({ id: z.string(), holder: z.string(), domain: z.string(), givenOn: z.string(), note: z.string() }),
    output: nothing,
  },
  'tags.remove': { input: z.object({ id: z.string() }), output: nothing },
  /** Reads a tags.csv (`tag,kind,holder,domain,given_on,note`); `dry` only says what would happen. */
  'tags.import': {
    input: z.object({ csv: z.string().max(20_000_000), dry: z.boolean() }),
    output: z.object({
      added: z.number(),
      unchanged: z.number(),
      problems: z.array(z.object({ line: z.number(), message: z.string() })),
    }),
  },

  /** Keeps decisions with their date and judges again at once; answers with their ids, for undo, and what changed. */
  'decisions.make': {
    input: z.object({ decisions: z.array(decisionInput).min(1).max(5000) }),
    output: undoable.extend({ changes }),
  },
  'decisions.undo': { input: undoable, output: z.object({ changes }) },
  /** Newest first; `total` counts those that fit the search, `all` every one. */
  'decisions.list': {
    input: page.extend({ search: z.string() }),
    output: z.object({ total: z.number(), all: z.number(), decisions: z.array(decision) }),
  },

  'leaks.list': {
    input: pageAround.extend({
      search: z.string(),
      holder: z.string().nullable(),
      confidence: confidence.nullable(),
      manner: manner.nullable(),
      sort: z.enum(['newest', 'oldest', 'holder', 'receiver', 'messages', 'confidence']),
    }),
    output: z.object({ total: z.number(), all: z.number(), leaks: z.array(leakRow), found }),
  },
  'leaks.get': {
    input: z.object({ id: z.string() }),
    output: z.object({
      leak: leakRow.extend({ evidence: z.array(evidence) }),
      givenOn: z.number().nullable(),
      messages: z.array(messageRow),
      messagesTotal: z.number(),
      breaches: z.array(breach),
      contact: contact.nullable(),
      broker: z.string(),
      /** The reference pack is loaded, so "no known tie" says something. */
      groupsKnown: z.boolean(),
      decisions: z.array(decision),
    }),
  },
  /** Sightings by verdict, for review (`unsure`) and for "why not?"; `sender` (a domain) narrows it to one of them. */
  'sightings.list': {
    input: page.extend({ verdict, tagId: z.string().nullable(), sender: z.string().nullable() }),
    output: z.object({
      total: z.number(),
      sightings: z.array(messageRow.extend({ tagId: z.string(), tag: z.string(), holder: company, sender: company })),
    }),
  },
  /** One message in full, as text only: nothing in it is rendered, loaded or run. */
  'messages.open': {
    input: z.object({ id: z.number() }),
    output: z.object({
      id: z.number(),
      from: z.string(),
      to: z.string(),
      subject: z.string(),
      at: z.number().nullable(),
      text: z.string(),
      /** The whole header block, unfolded, one entry a field. */
      headers: z.array(z.object({ name: z.string(), value: z.string(), deciding: z.boolean() })),
      attachments: z.array(z.object({ name: z.string(), type: z.string(), bytes: z.number() })),
      truncated: z.boolean(),
    }),
  },

  /** The numbers behind "leaks by company", most first; `rest` counts what `limit` left out. */
  'charts.by-company': {
    input: z.object({ limit: z.number().int().min(1).max(200) }),
    output: z.object({
      rows: z.array(
        z.object({
          holder: company,
          leaks: z.number(),
          receivers: z.number(),
          messages: z.number(),
          certain: z.number(),
          likely: z.number(),
          possible: z.number(),
        }),
      ),
      rest: z.number(),
    }),
  },

  /** A first draft from a leak: objection and "to whom did you give it" (holder), "where did you get it" (receiver). */
  'letters.draft': {
    input: z.object({ leakId: z.string(), addressee: z.enum(['holder', 'receiver']) }),
    output: z.object({ letter }),
  },
  'letters.list': { input: nothing, output: z.object({ letters: z.array(letterRow) }) },
  'letters.get': { input: z.object({ id: z.number() }), output: z.object({ letter }) },
  'letters.change': {
    input: z.object({ id: z.number(), subject: z.string().max(500), body: z.string().max(100_000) }),
    output: z.object({ letter }),
  },
  /** Lays the letter into the Drafts folder of a mail account: the only thing ever written to a mailbox. Nothing is sent. */
  'letters.to-drafts': { input: z.object({ id: z.number(), source: z.number() }), output: nothing },
  'letters.remove': { input: z.object({ id: z.number() }), output: nothing },

  'reference.describe': {
    input: nothing,
    output: z.object({
      loaded: z.boolean(),
      version: z.string(),
      sources: z.array(z.string()),
      licences: z.array(z.string()),
      problem: z.string(),
    }),
  },
  'reference.choose': { input: z.object({ ticket: z.string().nullable() }), output: nothing },

  /** The whole report for saving: `tattletag.report/1` as JSON, leaks as CSV, or a page to print. */
  'export.report': {
    input: z.object({ format: z.enum(['json', 'csv', 'html']) }),
    output: z.object({ name: z.string(), content: z.string() }),
  },

  /** Window and reading preferences; kept outside the ledger, nothing personal in them. */
  'settings.get': { input: nothing, output: z.object({ theme: z.enum(['system', 'light', 'dark']), welcomed: z.boolean() }) },
  'settings.set': {
    input: z.object({ theme: z.enum(['system', 'light', 'dark']).optional(), welcomed: z.boolean().optional() }),
    output: nothing,
  },
} as const;

export type CallName = keyof typeof calls;
export type CallInput<N extends CallName> = z.infer<(typeof calls)[N]['input']>;
export type CallOutput<N extends CallName> = z.infer<(typeof calls)[N]['output']>;

/** The calls a host answers itself; all others go to the engine. */
export const hostCalls = ['host.describe', 'host.pick', 'host.list', 'host.save', 'settings.get', 'settings.set'] as const;
export type HostCallName = (typeof hostCalls)[number];
export type EngineCallName = Exclude<CallName, HostCallName>;
