import { createJudging } from '../../shared/detect/judge-message.ts';
import type { Outcome } from '../../shared/detect/leaks/leak.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { gatherJudgingContext } from './gather-judging-context.ts';
import { judgeLedger } from './judge-ledger.ts';
import type { JudgeOnOptions } from './judge-on.ts';
import { keepWhole, revisedByKey } from './keep-judging.ts';
import { keepMemory } from './keep-memory.ts';
import { learnMailbox } from './learn-mailbox.ts';
import { recallJudging } from './recall-judging.ts';
import { seeAll } from './see-all.ts';

/**
 * Fills the memory of a ledger that was just opened, so that the first correction is as quick as the ones after it: from what the last
 * judging left in the ledger, else by judging all mail once more. Nothing that was found is written, unless what stands in the ledger is not what its mail comes to today (an older Tattletag judged it): then everything is judged. Answers whether it was.
 */
export async function rememberJudging(ledger: Ledger, options: JudgeOnOptions): Promise<boolean> {
  const { memory, signal, companies } = options;
  const { judgedOn } = ledger.findings.state();
  if (memory.kept !== null || judgedOn === null || recallJudging(ledger, companies, memory)() !== null) return false;
  const revision = ledger.messages.revision();
  // Gathered first: what is decided from here on is the next judging's.
  const gathered = gatherJudgingContext(ledger, options);
  const knowledge = await learnMailbox(ledger, companies, signal);
  if (knowledge === null) return false;
  const context = { ...gathered.context, knowledge };
  const judging = createJudging(context);
  const keeper = keepWhole(ledger, judging, memory);
  if ((await seeAll(ledger, judging, { writer: null, keeper, signal })) === null) return false;
  const { outcome, revised } = judging.settle();
  if (ledger.findings.state().judgedOn !== judgedOn) return false;
  if (ledger.findings.hasPlaces() && isWhatStands(ledger, outcome)) {
    const details = keeper.details(revisedByKey(revised));
    memory.kept = { revision, on: judgedOn, context, marks: judging.seen.marks, details };
    keepMemory(ledger, memory);
    return false;
  }
  const judged = await judgeLedger(ledger, { ...options, knowledge, provisional: false });
  return judged.ok;
}

function isWhatStands({ findings }: Ledger, { tags, leaks, alerts, verdicts }: Outcome): boolean {
  const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);
  const now = [tags, [...leaks].sort(byId), alerts, verdicts];
  const then = [
    findings.allTags().map(({ tag }) => tag),
    [...findings.allLeaks()].sort(byId),
    findings.alerts(),
    findings.verdicts(),
  ];
  return JSON.stringify(now) === JSON.stringify(then);
}
