import { readAccountSettings } from '../accounts/account-settings.ts';
import { watchAccount } from '../accounts/watch-account.ts';
import { kindOf } from './kind-of-error.ts';
import type { Space } from './space.ts';
import type { Pace } from './surroundings.ts';

/** Watches the accounts of the open ledger that the person wants watched, and has news read. */
export type WatchDesk = {
  /** Watches what is to be watched now, and nothing else: after opening a ledger, adding, changing or removing an account. */
  readonly settle: (space: Space | null) => void;
  /** The computer has slept: lines are dead, so every watch begins anew at once. */
  readonly woke: () => void;
  /** Reads what came while another scan ran. */
  readonly scanEnded: () => void;
  readonly stop: () => Promise<void>;
};

/** What a watch desk needs from the engine. */
export type WatchPorts = {
  readonly log: (line: string) => void;
  readonly scanning: () => boolean;
  readonly pace: (space: Space) => Pace['now'];
  readonly scan: (space: Space, sourceId: number) => void;
  /** A watch ended that only the person can mend: an account may want something said of it. */
  readonly tellSources: () => void;
};

type Watcher = { readonly wanted: string; readonly stop: AbortController; readonly ended: Promise<void> };

/** Mail often comes in twos and threes; they are read together. */
const gatherMs = 1500;

/** Starts with nothing to watch. */
export function createWatchDesk(ports: WatchPorts): WatchDesk {
  const watchers = new Map<number, Watcher>();
  const news = new Set<number>();
  let shown: Space | null = null;
  let sleeps = 0;
  const readNews = (): void => {
    const [sourceId] = news;
    if (shown === null || sourceId === undefined || ports.scanning()) return;
    news.delete(sourceId);
    ports.scan(shown, sourceId);
  };
  const hear = (sourceId: number): void => {
    news.add(sourceId);
    setTimeout(readNews, gatherMs).unref();
  };
  const watch = async (space: Space, sourceId: number, rarely: boolean, signal: AbortSignal): Promise<void> => {
    const source = space.ledger.sources.get(sourceId);
    const access = source === null ? null : await space.accessTo?.(source);
    if (!access?.ok) return;
    const cursor = (): string | null => space.ledger.sources.get(sourceId)?.cursor ?? null;
    const ended = await watchAccount(access.value, { cursor, onNews: () => hear(sourceId), rarely, signal });
    // The next scan tells the person; a watch that cannot go on is quiet.
    if (ended === null) return;
    ports.log(`watching ended: ${ended.code}`);
    ports.tellSources();
  };
  const begin = (space: Space, sourceId: number, wanted: string): void => {
    const stop = new AbortController();
    const rarely = ports.pace(space) === 'rarely';
    const ended = watch(space, sourceId, rarely, stop.signal)
      .catch((error: unknown) => ports.log(`watching threw ${kindOf(error)}`))
      .then(() => {
        // Another password, or another sign-in, begins it again.
        if (watchers.get(sourceId)?.stop === stop) watchers.delete(sourceId);
      });
    watchers.set(sourceId, { wanted, stop, ended });
  };
  const settle = (space: Space | null): void => {
    const pace = space === null ? 'not' : ports.pace(space);
    const due = space === null || pace === 'not' ? new Map<number, string>() : toWatch(space, `${pace} ${sleeps}`);
    for (const [id, watcher] of watchers) {
      if (shown === space && due.get(id) === watcher.wanted) continue;
      watcher.stop.abort();
      watchers.delete(id);
    }
    shown = space;
    if (space !== null) for (const [id, wanted] of due) if (!watchers.has(id)) begin(space, id, wanted);
  };
  return {
    settle,
    woke: () => {
      sleeps += 1;
      settle(shown);
    },
    scanEnded: readNews,
    stop: async () => {
      const running = [...watchers.values()].map(({ ended }) => ended);
      settle(null);
      await Promise.all(running);
    },
  };
}

/** The accounts to watch, with all that a change of would begin a new watch. */
function toWatch({ ledger, vault }: Space, how: string): Map<number, string> {
  const due = new Map<number, string>();
  for (const { id, kind } of ledger.sources.list()) {
    const settings = kind === 'imap' ? readAccountSettings(ledger, id) : null;
    if (settings?.watch !== true || settings.paused) continue;
    due.set(id, JSON.stringify([how, settings.place, settings.wishes, settings.way, (vault?.get(id) ?? null) !== null]));
  }
  return due;
}
