import type { CompanyBook } from '../../shared/companies/company-book.ts';
import type { Answer } from '../../shared/contract/answer.ts';
import { createJudging } from '../../shared/detect/judge-message.ts';
import type { Judging, JudgingContext, MailboxKnowledge } from '../../shared/detect/judging.ts';
import type { Outcome } from '../../shared/detect/leaks/leak.ts';
import { findOwnSpace } from '../../shared/detect/tags/own-space.ts';
import { type Registered, registerTags, type TagProblem } from '../../shared/detect/tags/register-tags.ts';
import type { Tag } from '../../shared/detect/tags/tag.ts';
import type { Sighting } from '../../shared/detect/verdicts/verdict.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { FindingsWriter } from '../ledger/ledger-findings.ts';
import type { StoredMessage } from '../ledger/ledger-messages.ts';
import type { StoredEntry } from '../ledger/ledger-tags.ts';
import { storageFailure } from '../ledger/storage/storage-failure.ts';
import { breathe } from './breathe.ts';
import { learnMailbox } from './learn-mailbox.ts';

/** How to judge; everything else comes from the ledger. */
export type JudgeOptions = {
  readonly companies: CompanyBook;
  readonly since: number | null;
  /** From the scan that just read the mail; null: learned again from the ledger. */
  readonly knowledge: MailboxKnowledge | null;
  readonly provisional: boolean;
  readonly signal: AbortSignal | null;
};

/** What a judging came to; it is in the ledger already. */
export type Judged = {
  readonly outcome: Outcome;
  /** Registry rows that could not become tags; `index` is the place in `ledger.tags.list()`. */
  readonly problems: readonly TagProblem[];
  readonly provisional: boolean;
  readonly messages: number;
};

/** Judges everything in the ledger again and replaces what was derived; the event loop lives on meanwhile. Code `cancelled` when stopped. */
export async function judgeLedger(ledger: Ledger, options: JudgeOptions): Promise<Answer<Judged>> {
  try {
    const knowledge = options.knowledge ?? (await learnMailbox(ledger, options.companies, options.signal));
    return knowledge === null ? stopped : await judge(ledger, options, knowledge);
  } catch (error) {
    const failure = storageFailure(error);
    if (failure === null) throw error;
    return { ok: false, failure };
  }
}

async function judge(ledger: Ledger, options: JudgeOptions, knowledge: MailboxKnowledge): Promise<Answer<Judged>> {
  const stored = ledger.tags.list();
  const entries = stored.map(({ entry }) => entry);
  const registered = registerTags(entries, options.companies);
  const { tags, problems } = registered;
  const context = gatherContext(ledger, options, knowledge, tags);
  const judging = createJudging(context);
  const writer = ledger.findings.startReplacing();
  const messages = await seeAll(ledger, judging, writer, options.signal);
  if (messages === null) return stopped;
  const { outcome, revised } = judging.settle();
  const rows = entriesByTag(stored, registered);
  writer.commit({ outcome, revised, entries: rows, on: Date.now(), provisional: options.provisional });
  if (!options.provisional) keepLearned(ledger, context);
  return { ok: true, value: { outcome, problems, provisional: options.provisional, messages } };
}

const addressesKept = 50;

/** What the mailbox told of the person, for the settings to show: their provider's servers and their own addresses. */
function keepLearned(ledger: Ledger, { person, knowledge, tags, companies }: JudgingContext): void {
  const { accounts } = findOwnSpace(person.addresses, knowledge, knowledge.addresses, tags, companies);
  const known = new Set(person.addresses.map((address) => address.toLowerCase()));
  const learned = [...accounts].filter((address) => !known.has(address)).slice(0, addressesKept);
  ledger.sources.learnServers(knowledge.servers);
  ledger.person.learn(learned);
}

function gatherContext(
  ledger: Ledger,
  { companies, since }: JudgeOptions,
  knowledge: MailboxKnowledge,
  tags: readonly Tag[],
): JudgingContext {
  const { names, addresses } = ledger.person.get();
  const decisions = ledger.decisions.all().map(({ decision }) => decision);
  const set = ledger.sources.list().filter((source) => source.serverSet !== '');
  const servers = new Map(set.map((source) => [source.id, source.serverSet]));
  return { knowledge, person: { names, addresses }, tags, decisions, companies, since, servers };
}

/** Sees every message in order of time; answers how many, or null when stopped. */
async function seeAll(
  ledger: Ledger,
  judging: Judging,
  writer: FindingsWriter,
  signal: AbortSignal | null,
): Promise<number | null> {
  let messages = 0;
  let whole = false;
  try {
    for (const page of ledger.messages.inOrder()) {
      writer.see(judgePage(page, judging));
      messages += page.length;
      await breathe();
      if (signal?.aborted) return null;
    }
    whole = true;
    return messages;
  } finally {
    if (!whole) writer.abandon();
  }
}

function judgePage(page: readonly StoredMessage[], judging: Judging): readonly Sighting[] {
  const sightings: Sighting[] = [];
  for (const { id, facts, sourceId } of page) {
    for (const sighting of judging.see(id, facts, sourceId)) sightings.push(sighting);
  }
  return sightings;
}

/** Which stored row became which tag. */
function entriesByTag(stored: readonly StoredEntry[], { tags, rows }: Registered): ReadonlyMap<string, number> {
  const entries = new Map<string, number>();
  for (const [place, tag] of tags.entries()) {
    const entry = stored[rows[place] ?? -1];
    if (entry !== undefined) entries.set(tag.id, entry.entryId);
  }
  return entries;
}

const stopped = {
  ok: false,
  failure: {
    code: 'cancelled',
    message: 'Judging was stopped. What was found before is unchanged.',
    hint: 'Start a scan to judge again.',
  },
} as const;
