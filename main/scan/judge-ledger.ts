import type { CompanyBook } from '../../shared/companies/company-book.ts';
import type { Answer } from '../../shared/contract/answer.ts';
import type { JudgingContext, MailboxKnowledge } from '../../shared/detect/judging.ts';
import type { Outcome } from '../../shared/detect/leaks/leak.ts';
import { settleMailbox } from '../../shared/detect/settle-mailbox.ts';
import type { OwnSpace } from '../../shared/detect/tags/own-space.ts';
import type { TagProblem } from '../../shared/detect/tags/register-tags.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { storageFailure } from '../ledger/storage/storage-failure.ts';
import { gatherJudgingContext } from './gather-judging-context.ts';
import { inOneOrder } from './in-one-order.ts';
import type { JudgeMemory } from './judge-memory.ts';
import { revisedByKey, settleDetails } from './keep-judging.ts';
import { keepMemory } from './keep-memory.ts';
import { learnMailbox } from './learn-mailbox.ts';
import { seeMailbox } from './see-mailbox.ts';
import type { JudgingThread } from './seen-mailbox.ts';

/** How to judge; everything else comes from the ledger. */
export type JudgeOptions = {
  readonly companies: CompanyBook;
  readonly since: number | null;
  /** From the scan that just read the mail; null: learned again from the ledger. */
  readonly knowledge: MailboxKnowledge | null;
  readonly provisional: boolean;
  readonly signal: AbortSignal | null;
  /** No more than so many messages, the oldest: for a look while mail is still read. */
  readonly most?: number;
  /** Where to leave what makes the next judging quick. */
  readonly memory?: JudgeMemory;
  /** True: somebody asks for the leaks' first messages soon, and lets go of them. */
  readonly holding?: boolean;
  readonly thread?: JudgingThread | null;
  /** False: only what it comes to is written, because nobody will look at single sightings. */
  readonly sightings?: boolean;
};

/** What was judged; what it came to is in the ledger. */
export type JudgedMail = { readonly provisional: boolean };

/** What a judging came to; it is in the ledger already. */
export type Judged = JudgedMail & {
  readonly messages: number;
  readonly outcome: Outcome;
  /** Registry rows that could not become tags; `index` is the place in `ledger.tags.list()`. */
  readonly problems: readonly TagProblem[];
};

/** Judges everything in the ledger again and replaces what was derived; the event loop lives on meanwhile. Code `cancelled` when stopped. */
export async function judgeLedger(ledger: Ledger, options: JudgeOptions): Promise<Answer<Judged>> {
  try {
    const fromScan = options.knowledge === null ? null : inOneOrder(options.knowledge);
    const knowledge = fromScan ?? remembered(ledger, options) ?? (await learnMailbox(ledger, options.companies, options.signal));
    return knowledge === null ? stopped : await judge(ledger, options, knowledge);
  } catch (error) {
    const failure = storageFailure(error);
    if (failure === null) throw error;
    return { ok: false, failure };
  }
}

/** What was learned hangs on the messages alone, so it holds for as long as they are the same. */
function remembered(ledger: Ledger, { memory, companies }: JudgeOptions): MailboxKnowledge | null {
  const kept = memory?.kept ?? null;
  if (kept === null || kept.revision !== ledger.messages.revision() || kept.context.companies !== companies) return null;
  return kept.context.knowledge;
}

async function judge(ledger: Ledger, options: JudgeOptions, knowledge: MailboxKnowledge): Promise<Answer<Judged>> {
  const { memory = null, provisional, sightings = true, holding = false, signal, most = null, thread = null } = options;
  const revision = ledger.messages.revision();
  const { context: gathered, problems, entries } = gatherJudgingContext(ledger, options);
  const context = { ...gathered, knowledge };
  if (memory?.kept) memory.kept = { ...memory.kept, details: null };
  const keeping = provisional ? null : memory;
  const mailbox = await seeMailbox(ledger, context, { signal, memory: keeping, most, sightings, holding, thread });
  if (mailbox === null) return stopped;
  const { seen, messages } = mailbox;
  const { outcome, revised } = settleMailbox(seen);
  const on = Date.now();
  mailbox.writer.commit({ outcome, revised: sightings ? revised : [], entries, on, provisional });
  if (!provisional) keepLearned(ledger, context, seen.marks.own);
  if (keeping !== null) {
    const details = mailbox.details === null ? null : settleDetails(mailbox.details, revisedByKey(revised));
    keeping.kept = { revision, on, context, marks: seen.marks, details };
    keepMemory(ledger, keeping);
  }
  return { ok: true, value: { outcome, problems, provisional, messages } };
}

const addressesKept = 50;

/** What the mailbox told of the person, for the settings to show: their provider's servers and their own addresses. */
export function keepLearned(ledger: Ledger, { person, knowledge }: JudgingContext, { accounts }: OwnSpace): void {
  const known = new Set(person.addresses.map((address) => address.toLowerCase()));
  const learned = [...accounts]
    .filter((address) => !known.has(address))
    .sort()
    .slice(0, addressesKept);
  ledger.sources.learnServers(knowledge.servers);
  ledger.person.learn(learned);
}

/** Judging was stopped before its end. */
export const stopped = {
  ok: false,
  failure: {
    code: 'cancelled',
    message: 'Judging was stopped. What was found before is unchanged.',
    hint: 'Start a scan to judge again.',
  },
} as const;
