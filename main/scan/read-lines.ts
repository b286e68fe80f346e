import type { LiveFetch, LiveLine } from '../sources/live-source.ts';

/** Fetches messages of accounts over the connections that read them. */
export type ReadLines = {
  /** False: not everything was asked for, and what `found` did not hear of has to be fetched in another way. */
  readonly fetch: (sourceId: number, places: readonly string[], request: LiveFetch) => Promise<boolean>;
};

/** Connections that a reading left open, by account. */
export type OpenLines = ReadonlyMap<number, LiveLine>;

/** Fetches over connections that lie in this thread. */
export function fetchHere(lines: OpenLines): ReadLines {
  return { fetch: async (sourceId, places, request) => (await lines.get(sourceId)?.fetch(places, request)) === null };
}

/** Says goodbye on every one of them. */
export async function closeAll(lines: OpenLines): Promise<void> {
  await Promise.all([...lines.values()].map((line) => line.close()));
}
