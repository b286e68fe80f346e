import { setTimeout as pause } from 'node:timers/promises';

/** Two numbers that both threads see: how many batches are under way, and whether to stop. */
export type WorkerControl = Int32Array;

const underWay = 0;
const stop = 1;
const lookEvery = 5;
/** So many batches may wait; more would only fill the memory. */
const most = 4;

/** Memory for one worker's control. */
export function createControl(): WorkerControl {
  return new Int32Array(new SharedArrayBuffer(8));
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
