import type { Judging } from '../../shared/detect/judging.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { FindingsWriter } from '../ledger/ledger-findings.ts';
import { breathe } from './breathe.ts';
import type { ExampleHolder } from './hold-examples.ts';
import { judgePages } from './judge-page.ts';
import type { JudgingKeeper } from './keep-judging.ts';

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
  const judge = judgePages(judging, keeper, hold);
  let messages = 0;
  let whole = false;
  try {
    for (const page of ledger.messages.inOrder()) {
      const sightings = judge(page);
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
