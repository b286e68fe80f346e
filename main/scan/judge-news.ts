import type { Answer } from '../../shared/contract/answer.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { gatherJudgingContext } from './gather-judging-context.ts';
import { inOneOrder } from './in-one-order.ts';
import { type JudgedMail, type JudgeOptions, judgeLedger } from './judge-ledger.ts';
import { judgeOn } from './judge-on.ts';
import { isJudgedBy } from './memory-stamp.ts';
import type { ReportTaker } from './take-reports.ts';

/** What a scan brought into which ledger. */
export type News = Pick<ReportTaker, 'knowledge' | 'fresh' | 'isNothingNew'> & { readonly ledger: Ledger };

/**
 * Judges what a scan brought, where it may be told from what the last judging left; else everything. Where it brought nothing, what was
 * found stands. Throws a storage fault.
 */
export async function judgeNews(
  { ledger, ...news }: News,
  {
    memory,
    companies,
    since,
    sightings = true,
    thread = null,
  }: Pick<JudgeOptions, 'companies' | 'since' | 'memory' | 'sightings' | 'thread'>,
): Promise<Answer<JudgedMail>> {
  if (
    memory !== undefined &&
    news.isNothingNew() &&
    isJudgedBy(ledger, gatherJudgingContext(ledger, { companies, since }).context)
  ) {
    ledger.findings.stand();
    return { ok: true, value: { provisional: false } };
  }
  const knowledge = news.knowledge();
  const options = { companies, since, signal: null };
  const whole = { ...options, knowledge, provisional: false, sightings, holding: true, thread };
  if (memory === undefined) return judgeLedger(ledger, whole);
  const fresh = since === null ? news.fresh() : null;
  const judged =
    fresh === null || knowledge === null
      ? null
      : await judgeOn(ledger, { ...options, memory }, { ...fresh, knowledge: inOneOrder(knowledge) });
  return judged ?? judgeLedger(ledger, { ...whole, memory });
}
