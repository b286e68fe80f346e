import { createJudging } from '../../shared/detect/judge-message.ts';
import type { JudgingContext } from '../../shared/detect/judging.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { packStored } from '../ledger/messages/message-row.ts';
import { holdExamples } from './hold-examples.ts';
import { keepWhole } from './keep-judging.ts';
import { seeAll } from './see-all.ts';
import { isWorthAThread, seeThere } from './see-there.ts';
import type { SeenMailbox, SeeOptions } from './seen-mailbox.ts';

/** Sees every message in order of time, in a thread beside this one where that is worth it; null when stopped. */
export async function seeMailbox(ledger: Ledger, context: JudgingContext, options: SeeOptions): Promise<SeenMailbox | null> {
  const { thread } = options;
  const apart = thread !== null && isWorthAThread(ledger, context, options, thread);
  const there = apart ? await seeThere(ledger, context, options, thread.file) : null;
  if (there === 'stopped') return null;
  return there ?? (await seeHere(ledger, context, options));
}

async function seeHere(ledger: Ledger, context: JudgingContext, options: SeeOptions): Promise<SeenMailbox | null> {
  const { memory, sightings, holding, signal, most } = options;
  const judging = createJudging(context);
  const keeper = memory === null ? null : keepWhole(ledger, judging, memory);
  const writer = ledger.findings.startReplacing();
  const hold = holding ? holdExamples((message) => ledger.messages.hold(packStored(message))) : null;
  const hears = sightings ? writer : { ...writer, see: () => {} };
  const messages = await seeAll(ledger, judging, { writer: hears, keeper, hold, signal, most });
  if (messages === null) return null;
  return { seen: judging.seen, details: keeper?.details(new Map()) ?? null, messages, writer };
}
