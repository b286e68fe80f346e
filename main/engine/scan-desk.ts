import type { z } from 'zod';
import type { Answer } from '../../shared/contract/answer.ts';
import type { scanState } from '../../shared/contract/values.ts';
import { runScan } from '../scan/run-scan.ts';
import type { ScanProgress, ScanResult } from '../scan/scan-request.ts';
import { failed } from './failures.ts';
import { kindOf } from './kind-of-error.ts';
import type { Space } from './space.ts';

/** What the screens know of the scan. */
export type ScanState = z.infer<typeof scanState>;

/** Runs one scan at a time and tells how far it is. */
export type ScanDesk = {
  readonly state: () => ScanState;
  /** Starts a scan; `finished` settles when it has ended, however it ended. */
  readonly start: (order: ScanOrder) => Answer<{ readonly finished: Promise<ScanResult | null> }>;
  readonly cancel: () => void;
  /** Cancels and waits. */
  readonly stop: () => Promise<void>;
  /** Back to "never scanned", when another ledger is opened. */
  readonly reset: () => void;
};

/** Which sources of which ledger. */
export type ScanOrder = { readonly space: Space; readonly sources: readonly number[]; readonly textsAgain: boolean };

/** What a scan desk needs from the engine. */
export type ScanDeskPorts = {
  readonly workerFile: string | null;
  readonly log: (line: string) => void;
  readonly tellState: (state: ScanState) => void;
  readonly tellFindings: () => void;
};

/** About five a second: more only makes a screen flicker. */
const betweenStates = 200;

/** Opens the desk with no scan running. */
export function createScanDesk(ports: ScanDeskPorts): ScanDesk {
  let state = idleState;
  let running: { readonly controller: AbortController; readonly finished: Promise<ScanResult | null> } | null = null;
  let toldAt = 0;
  const become = (next: ScanState, now: boolean): void => {
    state = next;
    if (!now && Date.now() - toldAt < betweenStates) return;
    toldAt = Date.now();
    ports.tellState(state);
  };
  const run = async (order: ScanOrder, controller: AbortController): Promise<ScanResult | null> => {
    become({ ...idleState, ...foundIn(order.space), running: true, phase: 'reading' }, true);
    try {
      const result = await runScan({
        ...order,
        ledger: order.space.ledger,
        companies: order.space.companies(),
        accessTo: order.space.accessTo,
        workerFile: ports.workerFile,
        signal: controller.signal,
        since: null,
        memory: order.space.memory,
        provisional: true,
        onProgress: (progress) => become(stateFrom(state, progress), false),
        onJudged: () => {
          become({ ...state, ...foundIn(order.space) }, true);
          ports.tellFindings();
        },
      });
      keepCounts(order.space, result);
      running = null;
      become(endedState(state, result, order.space), true);
      return result;
    } catch (error) {
      ports.log(`scan threw ${kindOf(error)}`);
      running = null;
      become({ ...state, running: false, phase: 'idle', ended: 'failed' }, true);
      return null;
    }
  };
  return {
    state: () => state,
    start: (order) => {
      if (running !== null) return scanRuns();
      const controller = new AbortController();
      // Begins a turn later, so that `running` stands before anything can end it.
      const finished = Promise.resolve().then(() => run(order, controller));
      running = { controller, finished };
      return { ok: true, value: { finished } };
    },
    cancel: () => running?.controller.abort(),
    stop: async () => {
      running?.controller.abort();
      await running?.finished;
    },
    reset: () => {
      state = idleState;
    },
  };
}

/** A scan is in the way of what was asked. */
export function scanRuns(): Answer<never> {
  return failed('scan-running', 'A scan is still running.', 'Wait until it ends, or stop it first; what it found is kept.');
}

const idleState: ScanState = {
  running: false,
  phase: 'idle',
  source: '',
  messages: 0,
  duplicates: 0,
  malformed: 0,
  bytes: 0,
  bytesTotal: null,
  seconds: 0,
  secondsLeft: null,
  leaks: 0,
  tags: 0,
  ended: null,
  notes: [],
};

function stateFrom(state: ScanState, progress: ScanProgress): ScanState {
  const { phase, source, messages, duplicates, malformed, bytes, bytesTotal, seconds, secondsLeft } = progress;
  return { ...state, phase, source, messages, duplicates, malformed, bytes, bytesTotal, seconds, secondsLeft };
}

function endedState(state: ScanState, result: ScanResult, space: Space): ScanState {
  const notes = result.failure === null ? [...result.notes] : [...result.notes, failureNote(result.failure)];
  const over = { running: false, phase: 'idle', source: '', secondsLeft: null } as const;
  return { ...state, ...result.counts, ...foundIn(space), ...over, ended: result.ended, notes };
}

function failureNote(failure: { code: string; message: string; hint: string }): ScanState['notes'][number] {
  return { code: failure.code, location: '', message: failure.message, hint: failure.hint };
}

function foundIn(space: Space): { readonly leaks: number; readonly tags: number } {
  const { leaks, tags } = space.ledger.findings.counts();
  return { leaks, tags };
}

/** The last scan's counts, for a report that is exported later. */
function keepCounts(space: Space, result: ScanResult): void {
  space.ledger.guard(() => space.ledger.setNote('last-scan', JSON.stringify(result.counts)));
}
