import { createJudging } from '../../shared/detect/judge-message.ts';
import type { JudgingContext } from '../../shared/detect/judging.ts';
import type { Seen } from '../../shared/detect/settle-mailbox.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { FindingsWriter } from '../ledger/ledger-findings.ts';
import { holdExamples } from './hold-examples.ts';
import type { JudgedDetails, JudgeMemory } from './judge-memory.ts';
import { keepWhole } from './keep-judging.ts';
import { seeAll } from './see-all.ts';
import { judgingThread, seeThere } from './see-there.ts';

/** How a mailbox is seen. */
export type SeeOptions = {
  readonly signal: AbortSignal | null;
  /** Where it is kept for the next judging how far this one came; null: nothing is kept. */
  readonly memory: JudgeMemory | null;
  readonly most: number | null;
  /** Single sightings are written. */
  readonly sightings: boolean;
  /** The first messages of leaks stay at hand. */
  readonly holding: boolean;
  /** Bundle of the judging thread; null: many messages, too, are judged here. */
  readonly threadFile: string | null;
};

/** A mailbox that was seen whole; what was seen waits in `writer` for its commit. */
export type SeenMailbox = {
  readonly seen: Seen;
  /** What is kept for the next judging, before anything was settled. */
  readonly details: JudgedDetails | null;
  readonly messages: number;
  readonly writer: FindingsWriter;
};

/** Sees every message in order of time, in a thread beside this one where that is worth it; null when stopped. */
export async function seeMailbox(ledger: Ledger, context: JudgingContext, options: SeeOptions): Promise<SeenMailbox | null> {
  const thread = judgingThread(ledger, context, options);
  const there = thread === null ? null : await seeThere(ledger, context, options, thread);
  if (there === 'stopped') return null;
  return there ?? (await seeHere(ledger, context, options));
}

async function seeHere(ledger: Ledger, context: JudgingContext, options: SeeOptions): Promise<SeenMailbox | null> {
  const { memory, sightings, holding, signal, most } = options;
  const judging = createJudging(context);
  const keeper = memory === null ? null : keepWhole(ledger, judging, memory);
  const writer = ledger.findings.startReplacing();
  const hold = holding ? holdExamples(ledger.messages) : null;
  const hears = sightings ? writer : { ...writer, see: () => {} };
  const messages = await seeAll(ledger, judging, { writer: hears, keeper, hold, signal, most });
  if (messages === null) return null;
  return { seen: judging.seen, details: keeper?.details(new Map()) ?? null, messages, writer };
}
