import type { CustodianAlert } from './leak.ts';
import { isNamedReceiver, type Passed } from './passed.ts';

/** An alert with the organisation it is about, which may write from several domains. */
export type Burst = { readonly receiver: string; readonly alert: CustodianAlert };

const window = 7 * 86_400_000;
const holdersNeeded = 3;

/**
 * One named, unforged sender that hits three or more holders' tags within seven days: somebody who keeps them all
 * (mailbox, alias service, password manager, shared mailing service) is likelier than three companies at once.
 */
export function custodianAlerts(passed: readonly Passed[]): readonly Burst[] {
  const bySender = new Map<string, Passed[]>();
  for (const one of passed) {
    if (!isNamedReceiver(one.receiver)) continue;
    const known = bySender.get(one.receiver);
    if (known === undefined) bySender.set(one.receiver, [one]);
    else known.push(one);
  }
  const bursts: Burst[] = [];
  for (const [receiver, sightings] of bySender) {
    const hit = burst([...sightings].sort((a, b) => a.at - b.at));
    if (hit.length > 0) bursts.push({ receiver, alert: alertOf(hit) });
  }
  return bursts.sort((a, b) => a.alert.from - b.alert.from || (a.receiver < b.receiver ? -1 : 1));
}

/** The sightings of every seven-day window that holds enough holders; empty when there is none. */
function burst(sightings: readonly Passed[]): readonly Passed[] {
  const hit: Passed[] = [];
  const holders = new Map<string, number>();
  let start = 0;
  let taken = 0;
  for (const [end, last] of sightings.entries()) {
    add(holders, last, 1);
    for (let first = sightings[start]; first !== undefined && last.at - first.at > window; first = sightings[start]) {
      add(holders, first, -1);
      start += 1;
    }
    if (holders.size < holdersNeeded) continue;
    hit.push(...sightings.slice(Math.max(start, taken), end + 1));
    taken = end + 1;
  }
  return hit;
}

function add(holders: Map<string, number>, one: Passed, by: 1 | -1): void {
  const holder = one.tag.holder.domain || one.tag.holder.name;
  const count = (holders.get(holder) ?? 0) + by;
  if (count === 0) holders.delete(holder);
  else holders.set(holder, count);
}

function alertOf(hit: readonly Passed[]): CustodianAlert {
  const tags = new Map(hit.map((one) => [one.tag.id, one.tag.tag]));
  const times = hit.map((one) => one.at);
  return {
    kind: 'custodian',
    sender: hit[0]?.sighting.sender.domain ?? '',
    tagIds: [...tags.keys()].sort(),
    tags: [...tags.values()].sort(),
    from: Math.min(...times),
    to: Math.max(...times),
  };
}
