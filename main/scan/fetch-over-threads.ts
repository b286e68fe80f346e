import type { MessagePort } from 'node:worker_threads';
import type { LiveFetch } from '../sources/live-source.ts';
import { closeAll, fetchHere, type OpenLines, type ReadLines } from './read-lines.ts';

/** Asked of the reading thread; the answer is each message that is still there, then whether everything was asked for. */
type FetchWanted = { readonly sourceId: number; readonly places: readonly string[]; readonly limit: number };
type FetchTold = { readonly place: string; readonly raw: Uint8Array } | { readonly all: boolean };

/** So many are under way at most, and not all of them: a server may be quicker than the disk. */
const atOnce = 50;

/** Storing side: connections of these accounts lie in the thread at the other end of the port. */
export function fetchOverThread(port: MessagePort, sourceIds: readonly number[]): ReadLines {
  let dead = false;
  port.on('close', () => {
    dead = true;
  });
  return {
    fetch: async (sourceId, places, request) => {
      if (!sourceIds.includes(sourceId)) return false;
      for (let at = 0; at < places.length; at += atOnce) {
        if (dead || request.signal.aborted) return false;
        const wanted: FetchWanted = { sourceId, places: places.slice(at, at + atOnce), limit: request.limit };
        if (!(await fetchSome(port, wanted, request))) return false;
      }
      return true;
    },
  };
}

function fetchSome(port: MessagePort, wanted: FetchWanted, { found, signal }: LiveFetch): Promise<boolean> {
  return new Promise((settle, reject) => {
    const end = (all: boolean): void => {
      port.off('message', hear).off('close', lost);
      signal.removeEventListener('abort', lost);
      settle(all);
    };
    const lost = (): void => end(false);
    const hear = (told: FetchTold): void => {
      try {
        if ('all' in told) end(told.all);
        else found(told.place, told.raw);
      } catch (error) {
        reject(error);
        lost();
      }
    };
    port.on('message', hear).on('close', lost);
    signal.addEventListener('abort', lost);
    port.postMessage(wanted);
  });
}

/** Reading side: fetches what is asked for over lines that were left open, until the port is closed; then they are, too. */
export function fetchForThread(port: MessagePort, lines: OpenLines): void {
  const over = new AbortController();
  const { fetch } = fetchHere(lines);
  port.on('message', async ({ sourceId, places, limit }: FetchWanted) => {
    const found = (place: string, bytes: Uint8Array): void => {
      const raw = new Uint8Array(bytes);
      port.postMessage({ place, raw } satisfies FetchTold, [raw.buffer]);
    };
    const all = await fetch(sourceId, places, { limit, found, signal: over.signal });
    port.postMessage({ all } satisfies FetchTold);
  });
  port.on('close', () => {
    over.abort();
    void closeAll(lines);
  });
}
