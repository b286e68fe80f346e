import { existsSync } from 'node:fs';
import { gatherMarks } from '../../shared/detect/gather-marks.ts';
import type { JudgingContext } from '../../shared/detect/judging.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { FindingsWriter } from '../ledger/ledger-findings.ts';
import type { PackedStored } from '../ledger/ledger-messages.ts';
import type { JudgedDetails } from './judge-memory.ts';
import type { JudgedPage, JudgeStart, SeenThere } from './judging-over-threads.ts';
import { createMessageLog } from './message-log.ts';
import { processors } from './processors.ts';
import { seeInThread } from './see-in-thread.ts';
import type { JudgingThread, SeenMailbox, SeeOptions } from './seen-mailbox.ts';

/** What was learned lies in memory twice meanwhile: about 600 bytes an address. */
const addressesAtMost = 20_000;

/** Whether the thread can judge all that this one could (it has no reference pack), and is worth its start. */
export function isWorthAThread(
  ledger: Ledger,
  { companies, knowledge }: JudgingContext,
  { most }: SeeOptions,
  { file, from, upTo }: JudgingThread,
): boolean {
  if (most !== null || companies.pack !== null || processors() < 2) return false;
  if (knowledge.addresses.size + knowledge.names.size > addressesAtMost) return false;
  const messages = ledger.messages.count();
  return messages >= from && messages <= upTo && existsSync(file);
}

/** Has the thread judge while this one reads messages and writes sightings; null where it died, and nothing of it is left then. */
export async function seeThere(
  ledger: Ledger,
  context: JudgingContext,
  options: SeeOptions,
  file: string,
): Promise<SeenMailbox | 'stopped' | null> {
  const messages = ledger.messages.count();
  const writer = ledger.findings.startReplacing();
  let seen: SeenThere | 'stopped' | null = null;
  try {
    const pages = ledger.messages.packedInOrder()[Symbol.iterator]();
    const take = (judged: JudgedPage, page: readonly PackedStored[]): void => takePage(ledger, writer, judged, page);
    const judged = seeInThread(file, startOf(context, options, messages), pages, take, options.signal);
    // Gathered here as well while the thread starts: it costs less than to send them.
    const marks = gatherMarks(context);
    seen = await judged;
    if (seen === null || seen === 'stopped') return seen;
    return { seen: { ...seen.seen, context, marks }, details: detailsOf(seen.details), messages, writer };
  } finally {
    if (seen === null || seen === 'stopped') writer.abandon();
  }
}

function startOf({ companies: _, ...context }: JudgingContext, options: SeeOptions, messages: number): JudgeStart {
  const { memory, sightings, holding } = options;
  const extent = memory === null ? null : { messages, tail: memory.tail, now: Date.now() };
  return { context, extent, sightings, holding };
}

function takePage(ledger: Ledger, writer: FindingsWriter, { packed, wanted }: JudgedPage, page: readonly PackedStored[]): void {
  if (packed !== null) writer.seePacked(packed);
  for (const nth of wanted) {
    const message = page[nth];
    if (message !== undefined) ledger.messages.hold(message);
  }
}

function detailsOf(there: SeenThere['details']): JudgedDetails | null {
  if (there === null) return null;
  const size = there.log.reduce((sum, { ids }) => sum + ids.length, 0);
  return { ...there, log: createMessageLog(0, { size, fetch: () => there.log }) };
}
