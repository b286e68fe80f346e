import { registrableDomain } from '../../companies/registrable-domain.ts';

/** How often each authserv-id stood on top, by quarter of a year; `plain` counts those whose host the topmost Received confirms. */
export type ServerCounts = Map<string, Map<number, { seen: number; confirmed: number }>>;

const quarter = 90 * 86_400_000;
const enough = 50;

/**
 * The provider behind an authserv-id: its registrable domain. Big providers write a host of their pool into each message
 * (`mx3.messagingengine.com`), and iCloud one id a method (`dmarc.icloud.com`).
 */
export function serverName(server: string): string {
  return registrableDomain(server);
}

/** Stands for messages in which no server wrote a result; no domain has a space. */
const nobody = ' nobody';

/** Counts the topmost authserv-id of one message; null where it has none. */
export function countServer(counts: ServerCounts, server: string | null, receivedBy: string, at: number): void {
  const name = server === null ? nobody : serverName(server);
  const quarters = counts.get(name) ?? new Map<number, { seen: number; confirmed: number }>();
  const key = Math.floor(at / quarter);
  const count = quarters.get(key) ?? { seen: 0, confirmed: 0 };
  count.seen += 1;
  if (confirms(name, receivedBy)) count.confirmed += 1;
  quarters.set(key, count);
  counts.set(name, quarters);
}

/** The same counts, to be counted on without changing these. */
export function copyCounts(counts: ServerCounts): ServerCounts {
  return new Map(
    [...counts].map(([server, quarters]) => [server, new Map([...quarters].map(([key, count]) => [key, { ...count }] as const))]),
  );
}

/** Providers whose servers bear another name than their results do. */
const hostNames: ReadonlyMap<string, string> = new Map([
  ['me.com', 'icloud.com'],
  ['mac.com', 'icloud.com'],
  ['heinlein-hosting.de', 'mailbox.org'],
  ['protonmail.ch', 'proton.me'],
]);

/** Whether a host belongs to the provider whose results bear this name. */
export function isServedBy(server: string, host: string): boolean {
  const domain = registrableDomain(host);
  return domain === server || (hostNames.get(domain) ?? domain) === (hostNames.get(server) ?? server);
}

/** Names that hosts bear among themselves (`.internal`, and what RFC 6762 §G and habit set aside): they tell no organisation. */
const privateName = /\.(?:internal|intranet|private|corp|home|lan|local|localdomain|invalid)$/;

/** A host name in the topmost `by` that belongs to another organisation speaks against the id; anything else does not. */
function confirms(server: string, receivedBy: string): boolean {
  if (server === '' || !receivedBy.includes('.') || receivedBy.includes(':') || /^[\d.]+$/.test(receivedBy)) return true;
  if (privateName.test(receivedBy)) return true;
  return isServedBy(server, receivedBy);
}

/**
 * The person's own provider: the id on top of most of the newest messages, confirmed ones first; null when none was seen, or when
 * most of them bear no result at all: then a provider writes none, and what a few messages bear their senders wrote.
 */
export function learnedServer(counts: ServerCounts): string | null {
  const quarters = [...new Set([...counts.values()].flatMap((byQuarter) => [...byQuarter.keys()]))].sort((a, b) => b - a);
  const totals = new Map<string, { seen: number; confirmed: number }>();
  let looked = 0;
  for (const key of quarters) {
    for (const [server, byQuarter] of counts) {
      const count = byQuarter.get(key);
      if (count === undefined) continue;
      const total = totals.get(server) ?? { seen: 0, confirmed: 0 };
      totals.set(server, { seen: total.seen + count.seen, confirmed: total.confirmed + count.confirmed });
      looked += count.seen;
    }
    if (looked >= enough) break;
  }
  return winner(totals);
}

function winner(totals: ReadonlyMap<string, { seen: number; confirmed: number }>): string | null {
  const without = totals.get(nobody)?.seen ?? 0;
  const ranked = [...totals]
    .filter(([name]) => name !== nobody)
    .sort((a, b) => b[1].confirmed - a[1].confirmed || b[1].seen - a[1].seen || (a[0] < b[0] ? -1 : 1));
  const first = ranked[0];
  return first === undefined || first[1].confirmed * 2 < first[1].seen || first[1].seen < without ? null : first[0];
}
