import { setTimeout as pause } from 'node:timers/promises';

/** Numbers that all threads see: how many batches are under way, whether to stop, and how many bundles wait for each helper. */
export type WorkerControl = Int32Array;

const underWay = 0;
const stop = 1;
const lookEvery = 5;
/** So many batches may wait; more would only fill the memory. */
const most = 6;
const firstHelper = 2;
/** One that a helper works on, and the next. */
export const bundlesEach = 2;
/** The same while a server is listened to, which waits for nobody: 4 MB each are all that may wait. */
export const bundlesLive = 6;

/** Memory for the control of a reading thread and its helpers. */
export function createControl(helpers: number): WorkerControl {
  return new Int32Array(new SharedArrayBuffer((firstHelper + helpers) * 4));
}

/** Reading side: the helper that has least to do, or -1 when all have enough (`most` bundles each). */
export function idleHelper(control: WorkerControl, helpers: number, most: number): number {
  let found = -1;
  let least = most;
  for (let helper = 0; helper < helpers; helper += 1) {
    const waiting = Atomics.load(control, firstHelper + helper);
    if (waiting >= least) continue;
    found = helper;
    least = waiting;
  }
  return found;
}

/** Reading side: a bundle went to a helper. */
export function bundleOut(control: WorkerControl, helper: number): void {
  Atomics.add(control, firstHelper + helper, 1);
}

/** Helping side: its batch is reported. */
export function bundleDone(control: WorkerControl, helper: number): void {
  Atomics.sub(control, firstHelper + helper, 1);
}

/** Reading side: a batch went out. */
export function batchOut(control: WorkerControl): void {
  Atomics.add(control, underWay, 1);
}

/** Reading side: waits until there is room for another batch, or it is told to stop. */
export function waitForRoom(control: WorkerControl): void {
  for (;;) {
    const waiting = Atomics.load(control, underWay);
    if (waiting < most || isStopped(control)) return;
    Atomics.wait(control, underWay, waiting, 1000);
  }
}

/** The same without holding up this thread: a connection wants to be heard meanwhile. */
export async function roomSoon(control: WorkerControl): Promise<void> {
  while (Atomics.load(control, underWay) >= most && !isStopped(control)) await pause(lookEvery);
}

/** Reading side: a signal that is aborted soon after it is told to stop; `release` stops looking. */
export function watchForStop(control: WorkerControl): { readonly signal: AbortSignal; readonly release: () => void } {
  const controller = new AbortController();
  const timer = setInterval(() => {
    if (isStopped(control)) controller.abort();
  }, lookEvery * 10);
  return { signal: controller.signal, release: () => clearInterval(timer) };
}

/** Writing side: a batch is stored. */
export function batchDone(control: WorkerControl): void {
  Atomics.sub(control, underWay, 1);
  Atomics.notify(control, underWay);
}

/** Writing side: the reading shall end at its next checkpoint. */
export function stopWorker(control: WorkerControl): void {
  Atomics.store(control, stop, 1);
  Atomics.notify(control, underWay);
}

/** It was told to stop. */
export function isStopped(control: WorkerControl): boolean {
  return Atomics.load(control, stop) === 1;
}
