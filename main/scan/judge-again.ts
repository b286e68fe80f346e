import type { Answer } from '../../shared/contract/answer.ts';
import { createJudging } from '../../shared/detect/judge-message.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { storageFailure } from '../ledger/storage/storage-failure.ts';
import { breathe } from './breathe.ts';
import { gatherJudgingContext } from './gather-judging-context.ts';
import { type Judged, type JudgeOptions, judgeLedger, stopped } from './judge-ledger.ts';
import type { JudgedDetails, JudgedMailbox, JudgeMemory } from './judge-memory.ts';
import { mergeJudging, type SeenAgain } from './merge-judging.ts';
import { gateWord, markWord, senderWord, sentWord, strayWord } from './message-words.ts';
import { type Ground, type Touched, touchedTags } from './touched-tags.ts';

/** How to judge again: as ever, and from what the last judging left in memory. */
export type JudgeAgainOptions = Omit<JudgeOptions, 'knowledge' | 'provisional' | 'memory'> & { readonly memory: JudgeMemory };

/**
 * Judges after a correction: only the messages that it touches, where that comes to the same, else everything. Code `cancelled` when
 * stopped; what was found before then stands as it was.
 */
export async function judgeAgain(ledger: Ledger, options: JudgeAgainOptions): Promise<Answer<Judged>> {
  try {
    const touched = await judgeTouched(ledger, options);
    if (touched !== null) return touched;
  } catch (error) {
    const failure = storageFailure(error);
    if (failure === null) throw error;
    return { ok: false, failure };
  }
  return judgeLedger(ledger, { ...options, knowledge: null, provisional: false });
}

/** Null: this correction may touch anything, or nothing was kept that could be put right. */
async function judgeTouched(ledger: Ledger, options: JudgeAgainOptions): Promise<Answer<Judged> | null> {
  const { kept } = options.memory;
  if (kept === null || kept.details === null || !isStanding(ledger, kept, options)) return null;
  const { context: gathered, problems, entries } = gatherJudgingContext(ledger, options);
  const context = { ...gathered, knowledge: kept.context.knowledge };
  const judging = createJudging(context);
  const now: Ground = { context, marks: judging.seen.marks };
  const touched = touchedTags(kept, now);
  const wanted = touched === null ? null : chooseMessages(kept.details, now, touched);
  if (touched === null || wanted === null) return null;
  const again = await seeAgain(ledger, judging, kept.details, wanted, options.signal);
  if (again === null || again === 'stopped') return again === null ? null : stopped;
  const merged = mergeJudging(ledger, kept.details, now, touched, { seen: judging.seen, messages: again });
  if (merged === null) return null;
  const on = Date.now();
  const { details, outcome, gone, changed } = merged;
  ledger.findings.amend({ gone, changed, settled: { outcome, entries, on, provisional: false } });
  options.memory.kept = { ...kept, ...now, on, details };
  return { ok: true, value: { outcome, problems, provisional: false, messages: details.log.size() } };
}

/** The same messages, and in the ledger stands what was kept in memory. */
function isStanding(ledger: Ledger, kept: JudgedMailbox, { companies }: JudgeAgainOptions): boolean {
  const { judgedOn, provisional } = ledger.findings.state();
  return (
    kept.revision === ledger.messages.revision() && kept.context.companies === companies && judgedOn === kept.on && !provisional
  );
}

/** Messages by position: `touched` ones are judged again, the others only tell what came before them. */
type Wanted = { readonly positions: readonly number[]; readonly touched: ReadonlySet<number> };

/** More than this is as quick, and kinder to memory, when everything is judged. */
const touchedAtMost = 50_000;

function chooseMessages({ log }: JudgedDetails, { marks }: Ground, { tags, turned }: Touched): Wanted | null {
  if (log.select(new Set([...turned].map(gateWord))).length > 0) return null;
  const bearing = new Set([...tags].map(markWord));
  const touched = new Set(log.select(bearing));
  if (touched.size > touchedAtMost) return null;
  const strays = turned.size === 0 ? [] : log.select(new Set([strayWord]));
  if (strays.some((position) => touched.has(position))) return null;
  const holders = marks.marks.flatMap(({ tag }) => (tags.has(tag.id) && tag.holder.domain !== '' ? [tag.holder.domain] : []));
  const positions = log.select(new Set([...bearing, sentWord, ...holders.map(senderWord)]));
  return positions.length * 2 > log.size() && positions.length > pageSize ? null : { positions, touched };
}

const pageSize = 500;

/** Sees the chosen messages in order; null when the ledger has others than were kept. */
async function seeAgain(
  ledger: Ledger,
  judging: ReturnType<typeof createJudging>,
  { log }: JudgedDetails,
  { positions, touched }: Wanted,
  signal: AbortSignal | null,
): Promise<readonly SeenAgain[] | 'stopped' | null> {
  const again: SeenAgain[] = [];
  for (let start = 0; start < positions.length; start += pageSize) {
    const some = positions.slice(start, start + pageSize);
    const messages = ledger.messages.pick(some.map(log.idAt));
    if (messages.length !== some.length) return null;
    for (const [nth, { id, facts, sourceId }] of messages.entries()) {
      const sightings = judging.see(id, facts, sourceId);
      const position = some[nth] ?? 0;
      if (touched.has(position)) again.push({ position, sightings });
    }
    await breathe();
    if (signal?.aborted) return 'stopped';
  }
  return again;
}
