import type { CompanyBook } from '../../shared/companies/company-book.ts';
import type { Answer } from '../../shared/contract/answer.ts';
import { createJudging, type OpenJudging } from '../../shared/detect/judge-message.ts';
import type { Judging, JudgingContext, MailboxKnowledge } from '../../shared/detect/judging.ts';
import type { Outcome } from '../../shared/detect/leaks/leak.ts';
import type { OwnSpace } from '../../shared/detect/tags/own-space.ts';
import type { TagProblem } from '../../shared/detect/tags/register-tags.ts';
import type { Sighting } from '../../shared/detect/verdicts/verdict.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { type FindingsWriter, type PlacedSighting, placesPerMessage } from '../ledger/ledger-findings.ts';
import type { StoredMessage } from '../ledger/ledger-messages.ts';
import { storageFailure } from '../ledger/storage/storage-failure.ts';
import { breathe } from './breathe.ts';
import { gatherJudgingContext } from './gather-judging-context.ts';
import { type ExampleHolder, holdExamples } from './hold-examples.ts';
import { inOneOrder } from './in-one-order.ts';
import type { JudgeMemory } from './judge-memory.ts';
import { type JudgingKeeper, keepJudging, keptNothing, revisedByKey } from './keep-judging.ts';
import { keepMemory } from './keep-memory.ts';
import { learnMailbox } from './learn-mailbox.ts';
import { createMessageLog } from './message-log.ts';

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
  const { memory = null, provisional, sightings = true, holding = false } = options;
  const revision = ledger.messages.revision();
  const { context: gathered, problems, entries } = gatherJudgingContext(ledger, options);
  const context = { ...gathered, knowledge };
  const judging = createJudging(context);
  if (memory?.kept) memory.kept = { ...memory.kept, details: null };
  const keeper = memory === null || provisional ? null : keepWhole(ledger, judging, memory);
  const writer = sightings ? ledger.findings.startReplacing() : { ...ledger.findings.startReplacing(), see: () => {} };
  const hold = holding ? holdExamples(ledger.messages) : null;
  const messages = await seeAll(ledger, judging, { writer, keeper, hold, signal: options.signal, most: options.most ?? null });
  if (messages === null) return stopped;
  const { outcome, revised } = judging.settle();
  const on = Date.now();
  writer.commit({ outcome, revised: sightings ? revised : [], entries, on, provisional });
  if (!provisional) keepLearned(ledger, context, judging.seen.marks.own);
  if (memory !== null && keeper !== null) {
    memory.kept = { revision, on, context, marks: judging.seen.marks, details: keeper.details(revisedByKey(revised)) };
    keepMemory(ledger, memory);
  }
  return { ok: true, value: { outcome, problems, provisional, messages } };
}

/** Starts keeping what a judging of the whole mailbox sees. */
export function keepWhole(ledger: Ledger, judging: OpenJudging, { tail }: JudgeMemory): JudgingKeeper {
  const messages = ledger.messages.count();
  return keepJudging(judging, keptNothing(createMessageLog(messages)), { messages, tail, now: Date.now() });
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

type Hearers = {
  readonly writer: FindingsWriter | null;
  readonly keeper: JudgingKeeper | null;
  readonly hold?: ExampleHolder | null;
  readonly signal: AbortSignal | null;
  readonly most?: number | null;
};

/** Sees every message in order of time; answers how many, or null when stopped. */
export async function seeAll(
  ledger: Ledger,
  judging: Judging,
  { writer, keeper, hold = null, signal, most = null }: Hearers,
): Promise<number | null> {
  const place = placer();
  let messages = 0;
  let whole = false;
  try {
    for (const page of ledger.messages.inOrder()) {
      const sightings = judgePage(page, judging, place, { keeper, hold });
      writer?.see(sightings);
      messages += page.length;
      if (most !== null && messages >= most) break;
      await breathe();
      if (signal?.aborted) return null;
    }
    whole = true;
    return messages;
  } finally {
    if (!whole) writer?.abandon();
  }
}

function judgePage(
  page: readonly StoredMessage[],
  judging: Judging,
  place: Placer,
  { keeper, hold = null }: Pick<Hearers, 'keeper' | 'hold'>,
): readonly PlacedSighting[] {
  const placed: PlacedSighting[] = [];
  for (const message of page) {
    const { id, facts, sourceId } = message;
    keeper?.expect(facts);
    const sightings = judging.see(id, facts, sourceId);
    keeper?.see(id, facts, sightings);
    hold?.(message, sightings);
    place(sightings, placed);
  }
  return placed;
}

type Placer = (sightings: readonly Sighting[], into: PlacedSighting[]) => void;

/** Gives out places message by message. One that overfills its own pushes the next ones on, and nothing is lost. */
function placer(): Placer {
  let position = 0;
  let free = 0;
  return (sightings, into) => {
    free = Math.max(free, position * placesPerMessage);
    position += 1;
    for (const sighting of sightings) {
      into.push({ place: free, sighting });
      free += 1;
    }
  };
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
