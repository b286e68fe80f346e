import type { Sighting } from '../../../shared/detect/verdicts/verdict.ts';
import type { TagSender } from '../ledger-findings.ts';

/** Folds the sightings of one tag by sender and verdict, most messages first. */
export function countSenders(sightings: readonly Sighting[]): readonly TagSender[] {
  const rows = new Map<string, TagSender>();
  for (const sighting of sightings) {
    const { domain, address, name } = sighting.sender;
    const key = `${domain || address}\n${sighting.verdict}`;
    rows.set(key, addTo(rows.get(key) ?? firstOf(name, domain, sighting), sighting.at));
  }
  return [...rows.values()].sort((a, b) => b.messages - a.messages || (a.domain < b.domain ? -1 : 1));
}

function firstOf(name: string, domain: string, { verdict }: Sighting): TagSender {
  return { name, domain, verdict, messages: 0, firstSeen: null, lastSeen: null };
}

function addTo(row: TagSender, at: number | null): TagSender {
  if (at === null) return { ...row, messages: row.messages + 1 };
  return {
    ...row,
    messages: row.messages + 1,
    firstSeen: Math.min(row.firstSeen ?? at, at),
    lastSeen: Math.max(row.lastSeen ?? at, at),
  };
}
