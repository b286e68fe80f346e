import { createJudging, type OpenJudging } from '../../shared/detect/judge-message.ts';
import { takeApart } from '../../shared/detect/tags/alias-address.ts';
import type { Sighting } from '../../shared/detect/verdicts/verdict.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { breathe } from './breathe.ts';
import type { JudgedDetails } from './judge-memory.ts';
import type { Again, SeenAgain } from './merge-judging.ts';
import { gateWord, markWord, senderWord, sentWord, strayWord } from './message-words.ts';
import type { Ground, Touched } from './touched-tags.ts';

/** Messages by position: `touched` ones are judged again, the others only tell what came before them. */
type Wanted = { readonly positions: readonly number[]; readonly touched: ReadonlySet<number> };

/** More than this is as quick, and kinder to memory, when everything is judged. */
const touchedAtMost = 50_000;

/** Which messages must be seen for these tags to be judged again; null where that might be any, or so many that all are as quick. */
export function chooseMessages({ log }: JudgedDetails, { marks }: Ground, { tags, turned }: Touched): Wanted | null {
  if (tags.size === 0) return { positions: [], touched: new Set() };
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

/** Sees the chosen messages in order; null where the ledger has others than were kept, or what was not touched may be another now. */
export async function seeAgain(
  ledger: Ledger,
  { context, marks }: Ground,
  { log }: JudgedDetails,
  { positions, touched }: Wanted,
  { tags, turned }: Touched,
  signal: AbortSignal | null,
): Promise<Again | 'stopped' | null> {
  const judging = createJudging(context, null, marks);
  const messages: SeenAgain[] = [];
  const stays = ({ tagId, sender }: Sighting): boolean =>
    tags.has(tagId) || !turned.has(`alias:${takeApart(sender.address, context.companies).key}`);
  for (let start = 0; start < positions.length; start += pageSize) {
    const some = positions.slice(start, start + pageSize);
    const picked = ledger.messages.pick(some.map(log.idAt));
    if (picked.length !== some.length) return null;
    for (const [nth, { id, facts, sourceId }] of picked.entries()) {
      const sightings = judging.see(id, facts, sourceId);
      const position = some[nth] ?? 0;
      if (!touched.has(position)) continue;
      // From an address that became a mark, or is none any more: mail of the person's own is told by that, whatever else it bears.
      if (!sightings.every(stays)) return null;
      messages.push({ position, sightings });
    }
    await breathe();
    if (signal?.aborted) return 'stopped';
  }
  return againOf(judging, messages);
}

function againOf(judging: OpenJudging, messages: readonly SeenAgain[]): Again {
  return { seen: judging.seen, state: judging.standing(), messages };
}
