import { judgeLedger } from './judge-ledger.ts';
import type { ScanRequest } from './scan-request.ts';
import type { FreshMessages, ReportTaker } from './take-reports.ts';

/** Judges while mail is still read, so that first leaks show early: at once, then at growing intervals. */
export type MeanwhileJudge = {
  /** Called after each batch. */
  readonly consider: () => void;
  /** While first leaks are looked for: settles when that is over. Null: nobody needs to be quiet. */
  readonly quiet: () => Promise<void> | null;
  /** Stops a judging that runs, and waits for its end. */
  readonly stop: () => Promise<void>;
};

/** Milliseconds from the start of the scan: the first few hundred messages are judged before a person has looked up. */
const firstAfter = 150;
/** Fewer tell too little; a slow source is not waited for. */
const firstOf = 512;
const slowAfter = 1500;
/** Each judging waits until the scan has run so many times as long: all of them together cost a fraction of it. */
const growth = 3;
/** A few messages beside many that were judged: judging on from those is quick, and would have nothing to go on from after this. */
const fewIn = 10;

/** What was learned is asked anew each time. Faults are left to the final judging, which meets them too. */
export function judgeMeanwhile(
  request: ScanRequest,
  { knowledge, fresh }: Pick<ReportTaker, 'knowledge' | 'fresh'>,
): MeanwhileJudge {
  const started = performance.now();
  const stopping = new AbortController();
  let due = firstAfter;
  let running: Promise<void> | null = null;
  let first = true;
  const judge = async (): Promise<void> => {
    const { ledger, companies, since } = request;
    const options = { companies, since, knowledge: knowledge(), provisional: true, signal: stopping.signal };
    // Only what is there now: reading goes on, and a judging that follows it would end with it.
    const most = ledger.messages.count();
    const judged = await judgeLedger(ledger, { ...options, most });
    if (judged.ok) request.onJudged(judged.value);
    const took = performance.now() - started;
    due = took * growth;
    first = false;
    running = null;
  };
  // A mistake in judging meets the final judging as well, and is told there.
  const giveUp = (): void => {
    due = Number.POSITIVE_INFINITY;
    first = false;
    running = null;
  };
  const isTime = (since: number): boolean =>
    since >= due && (!first || since >= slowAfter || request.ledger.messages.count() >= firstOf);
  return {
    consider: () => {
      const wanted = request.provisional && running === null && !stopping.signal.aborted;
      if (wanted && isTime(performance.now() - started) && !areFew(fresh(), request)) running = judge().catch(giveUp);
    },
    quiet: () => (first ? running : null),
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

function areFew(fresh: FreshMessages | null, { ledger }: ScanRequest): boolean {
  return fresh !== null && fresh.ids.length * fewIn < ledger.messages.count();
}
