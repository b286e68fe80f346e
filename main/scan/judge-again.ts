import type { Answer } from '../../shared/contract/answer.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { storageFailure } from '../ledger/storage/storage-failure.ts';
import { type Judged, judgeLedger } from './judge-ledger.ts';
import { type JudgeOnOptions, judgeOn } from './judge-on.ts';
import { recallJudging } from './recall-judging.ts';

/**
 * Judges after a correction: only the messages that it touches, where that comes to the same, else everything. Code `cancelled` when
 * stopped; what was found before then stands as it was.
 */
export async function judgeAgain(ledger: Ledger, options: JudgeOnOptions): Promise<Answer<Judged>> {
  try {
    recallJudging(ledger, options.companies, options.memory)();
    const touched = await judgeOn(ledger, options, null);
    if (touched !== null) return touched;
  } catch (error) {
    const failure = storageFailure(error);
    if (failure === null) throw error;
    return { ok: false, failure };
  }
  return judgeLedger(ledger, { ...options, knowledge: null, provisional: false });
}
