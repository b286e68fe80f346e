import type { Answer } from '../../shared/contract/answer.ts';
import { gatherMarks } from '../../shared/detect/gather-marks.ts';
import { createJudging, type OpenJudging } from '../../shared/detect/judge-message.ts';
import type { MailboxKnowledge } from '../../shared/detect/judging.ts';
import { settleMailbox } from '../../shared/detect/settle-mailbox.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { StoredMessage } from '../ledger/ledger-messages.ts';
import { breathe } from './breathe.ts';
import { compareFindings } from './compare-findings.ts';
import { countedByVerdict } from './count-sightings.ts';
import { gatherJudgingContext } from './gather-judging-context.ts';
import { type Judged, type JudgeOptions, keepLearned, stopped } from './judge-ledger.ts';
import { compareInTime, type JudgedDetails, type JudgedMailbox, type JudgeMemory } from './judge-memory.ts';
import { type JudgingKeeper, keepJudging, revisedByKey } from './keep-judging.ts';
import { writeMemory } from './keep-memory.ts';
import { type Merged, mergeJudging, type SeenAgain } from './merge-judging.ts';
import { LostLog } from './message-log.ts';
import { chooseMessages, seeAgain } from './see-again.ts';
import { type Ground, type Touched, touchedTags } from './touched-tags.ts';

/** How to judge on: as ever, and from what the last judging left in memory. */
export type JudgeOnOptions = Omit<JudgeOptions, 'knowledge' | 'provisional' | 'memory'> & { readonly memory: JudgeMemory };

/** What is new since the last judging: ids of messages, stored in how many batches, and what is known of the mailbox with them. */
export type Fresh = { readonly ids: readonly number[]; readonly batches: number; readonly knowledge: MailboxKnowledge };

/**
 * Judges only what was touched since the last judging, and what came since; null where that might not come to the same as judging
 * everything. Code `cancelled` when stopped; what was found before then stands as it was. Throws a storage fault.
 */
export async function judgeOn(ledger: Ledger, options: JudgeOnOptions, fresh: Fresh | null): Promise<Answer<Judged> | null> {
  const { kept } = options.memory;
  if (kept === null || kept.details === null || !isStanding(ledger, kept, options, fresh)) return null;
  const { log } = kept.details;
  const size = log.size();
  try {
    return await judgeFrom(ledger, options, kept, kept.details, fresh);
  } catch (error) {
    if (error instanceof LostLog) return null;
    throw error;
  } finally {
    if (options.memory.kept === kept) log.cut(size);
  }
}

async function judgeFrom(
  ledger: Ledger,
  options: JudgeOnOptions,
  kept: JudgedMailbox,
  details: JudgedDetails,
  fresh: Fresh | null,
): Promise<Answer<Judged> | null> {
  const { context: gathered, problems, entries } = gatherJudgingContext(ledger, options);
  const context = { ...gathered, knowledge: fresh?.knowledge ?? kept.context.knowledge };
  const revision = ledger.messages.revision();
  const judging = { before: kept, details, signal: options.signal, tail: options.memory.tail, on: Date.now() };
  const parts = await judgeParts(ledger, judging, context, fresh?.ids ?? []);
  if (parts === null || parts === 'stopped') return parts === null ? null : stopped;
  const { now, merged, ended, touched } = parts;
  const settling = {
    ...now,
    usage: ended.judging.seen.usage,
    counts: countedByVerdict(merged.counts, ended.judging.seen.counts),
    passed: [...merged.passed.map(({ passed }) => passed), ...ended.judging.seen.passed],
    strays: ended.judging.seen.strays,
  };
  const { outcome, revised: settled } = settleMailbox(settling);
  const revised = revisedByKey(settled);
  const differences = compareFindings(
    ledger,
    { again: parts.again, tail: ended.messages, revised },
    { kept: details.passed, merged: merged.passed, touched, marks: now.marks },
  );
  if (differences === null || ledger.messages.revision() !== revision) return null;
  const on = Date.now();
  // One commit: each waits for the disk.
  const written = ledger.guard(() => {
    ledger.findings.amend({ ...differences, settled: { outcome, entries, on, provisional: false } });
    if (fresh !== null) keepLearned(ledger, context, now.marks.own);
    const memory = { ...options.memory, kept: { revision, on, ...now, details: ended.keeper.details(revised) } };
    writeMemory(ledger, memory);
    return memory;
  });
  if (!written.ok) return written;
  Object.assign(options.memory, written.value);
  ledger.findings.hold({ outcome, entries });
  return { ok: true, value: { outcome, problems, provisional: false, messages: merged.log.size() + ended.tail } };
}

/** Nothing but what is fresh came, and in the ledger stands what was kept in memory. */
function isStanding(ledger: Ledger, kept: JudgedMailbox, { companies }: JudgeOnOptions, fresh: Fresh | null): boolean {
  const { judgedOn, provisional } = ledger.findings.state();
  const stands = kept.revision + (fresh?.batches ?? 0) === ledger.messages.revision() && judgedOn === kept.on && !provisional;
  return stands && kept.context.companies === companies;
}

type Going = {
  readonly before: JudgedMailbox;
  readonly details: JudgedDetails;
  readonly signal: AbortSignal | null;
  readonly tail: number;
  readonly on: number;
};

type Parts = {
  readonly now: Ground;
  readonly touched: Touched;
  readonly merged: Merged;
  readonly again: readonly SeenAgain[];
  readonly ended: Ended;
};

/** First what was touched of the part that is kept, then all that comes after it. */
async function judgeParts(
  ledger: Ledger,
  going: Going,
  context: Ground['context'],
  fresh: readonly number[],
): Promise<Parts | 'stopped' | null> {
  const { details, signal } = going;
  const now: Ground = { context, marks: gatherMarks(context) };
  const touched = touchedTags(going.before, now);
  const wanted = touched === null ? null : chooseMessages(details, now, touched);
  if (touched === null || wanted === null) return null;
  const after = messagesAfter(ledger, details, fresh);
  if (after === null) return null;
  const again = touched.tags.size === 0 ? null : await seeAgain(ledger, now, details, wanted, touched, signal);
  if (again === 'stopped' || (again === null && touched.tags.size > 0)) return again;
  const merged = again === null ? details : mergeJudging(details, touched, again);
  const ended = await seeEnd(createJudging(context, merged.state, now.marks), merged, after, going);
  return ended === null ? 'stopped' : { now, touched, merged, again: again?.messages ?? [], ended };
}

/** More than this is as quick when everything is judged. */
const freshAtMost = 20_000;

/** The messages of the tail and the fresh ones in order; null where one belongs before them, or the ledger has others than it should. */
function messagesAfter(
  ledger: Ledger,
  { log, tail, last }: JudgedDetails,
  fresh: readonly number[],
): readonly StoredMessage[] | null {
  const ids = [...tail, ...fresh];
  if (fresh.length > freshAtMost || ledger.messages.count() !== log.size() + ids.length) return null;
  const messages = [...ledger.messages.pick(ids)].sort((a, b) => compareInTime(a.facts, b.facts));
  const [first] = messages;
  if (messages.length !== ids.length) return null;
  return first !== undefined && last !== null && compareInTime(first.facts, last) <= 0 ? null : messages;
}

type Ended = {
  readonly judging: OpenJudging;
  readonly keeper: JudgingKeeper;
  readonly messages: readonly SeenAgain[];
  readonly tail: number;
};

const breatheEvery = 500;

async function seeEnd(
  judging: OpenJudging,
  merged: Merged,
  after: readonly StoredMessage[],
  { tail, on, signal }: Going,
): Promise<Ended | null> {
  const first = merged.log.size();
  const keeper = keepJudging(judging, merged, { messages: first + after.length, tail, now: on });
  const messages: SeenAgain[] = [];
  for (const [nth, { id, facts, sourceId }] of after.entries()) {
    keeper.expect(facts);
    const sightings = judging.see(id, facts, sourceId);
    keeper.see(id, facts, sightings);
    messages.push({ position: first + nth, sightings });
    if (nth % breatheEvery !== breatheEvery - 1) continue;
    await breathe();
    if (signal?.aborted) return null;
  }
  return { judging, keeper, messages, tail: after.length - (merged.log.size() - first) };
}
