import { judgeAgain } from '../scan/judge-again.ts';
import { rememberJudging } from '../scan/remember-judging.ts';
import type { Space } from './space.ts';

/** Judges a ledger again after a correction; a newer correction overtakes an older judging. */
export type JudgeDesk = {
  /** Ends when what stands in the ledger is judged, or a newer correction took over. */
  readonly again: (space: Space) => Promise<void>;
  /** Works out behind what the first correction will need; it waits for this, and everything else goes on. */
  readonly prepare: (space: Space) => void;
  /** Stops what runs and waits until it has let go of the ledger. */
  readonly stop: () => Promise<void>;
};

/** A window that just opened comes first: what only a first correction needs waits so long, unless that correction comes. */
const firstThingsFirst = 4000;

/** Starts with nothing to judge; `judged` hears when findings were replaced. */
export function createJudgeDesk(judged: () => void, log: (line: string) => void): JudgeDesk {
  let stopNewest = new AbortController();
  let newest: Promise<void> = Promise.resolve();
  const judge = async (space: Space, signal: AbortSignal): Promise<void> => {
    if (signal.aborted) return;
    const options = { companies: space.companies(), since: null, memory: space.memory, signal };
    const answer = await judgeAgain(space.ledger, options);
    if (answer.ok) judged();
    else if (answer.failure.code !== 'cancelled') log(`judging failed: ${answer.failure.code}`);
  };
  let stopPreparing = new AbortController();
  let hurry: () => void = () => undefined;
  const prepare = async (space: Space, signal: AbortSignal): Promise<void> => {
    if (signal.aborted) return;
    const options = { companies: space.companies(), since: null, memory: space.memory, signal };
    if (await rememberJudging(space.ledger, options)) judged();
  };
  return {
    prepare: (space) => {
      stopPreparing.abort();
      stopPreparing = new AbortController();
      const { signal } = stopPreparing;
      hurry();
      const soon = pause(firstThingsFirst);
      hurry = soon.end;
      newest = newest
        .then(() => soon.over)
        .then(() => prepare(space, signal))
        .catch(() => log('preparing to judge threw'));
    },
    again: (space) => {
      hurry();
      stopNewest.abort();
      stopNewest = new AbortController();
      const { signal } = stopNewest;
      newest = newest.then(() => judge(space, signal)).catch(() => log('judging threw'));
      return newest;
    },
    stop: () => {
      stopPreparing.abort();
      stopNewest.abort();
      hurry();
      return newest;
    },
  };
}

/** A wait that can be cut short. */
function pause(milliseconds: number): { readonly over: Promise<void>; readonly end: () => void } {
  let end = (): void => undefined;
  const over = new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    timer.unref();
    end = () => {
      clearTimeout(timer);
      resolve();
    };
  });
  return { over, end };
}
