import { parentPort, workerData } from 'node:worker_threads';
import { buildCompanyBook } from '../../shared/companies/build-company-book.ts';
import { createJudging } from '../../shared/detect/judge-message.ts';
import { packSightings } from '../ledger/findings/pack-sightings.ts';
import { holdExamples } from './hold-examples.ts';
import { judgePages } from './judge-page.ts';
import { type JudgedPage, type JudgeStart, receivePage, type SeenThere, type SentPage } from './judging-over-threads.ts';
import { type JudgingKeeper, keepJudging, keptNothing } from './keep-judging.ts';
import { createMessageLog } from './message-log.ts';

// The thread that judges while the ledger's own thread reads messages and writes sightings: it knows no ledger. It lives for one judging.
const { context, extent, sightings, holding } = workerData as JudgeStart;
const judging = createJudging({ ...context, companies: buildCompanyBook(null) });
const keeper = extent === null ? null : keepJudging(judging, keptNothing(createMessageLog(extent.messages)), extent);
const held = new Set<number>();
const hold = holding ? holdExamples(({ id }) => held.add(id)) : null;
const judge = judgePages(judging, keeper, hold);
const pack = packSightings();

parentPort?.on('message', (page: SentPage | null) => {
  if (page !== null) {
    const { packed, wanted } = judged(page);
    parentPort?.postMessage({ packed, wanted }, packed === null ? [] : [packed.numbers.buffer]);
    return;
  }
  const all = allSeen(keeper);
  const given = all.details?.log.flatMap(({ ids, lengths, words }) => [ids.buffer, lengths.buffer, words.buffer]) ?? [];
  parentPort?.postMessage(all, given);
});

function judged(page: SentPage): JudgedPage {
  held.clear();
  const placed = judge(receivePage(page));
  const places = held.size === 0 ? [] : page.ids.flatMap((id, nth) => (held.has(id) ? [nth] : []));
  return { packed: sightings ? pack(placed) : null, wanted: places };
}

function allSeen(kept: JudgingKeeper | null): SeenThere {
  const { usage, counts, passed, strays } = judging.seen;
  const details = kept?.details(new Map()) ?? null;
  return {
    seen: { usage, counts, passed, strays },
    details: details === null ? null : { ...details, log: details.log.parts() },
  };
}
