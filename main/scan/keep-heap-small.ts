import { setFlagsFromString } from 'node:v8';

/**
 * Keeps V8 from letting garbage pile up in this process and its threads: a scan makes only short-lived values, so a nursery of
 * 32 MB a thread and a heap that doubles buy nothing (measured with `npm run bench`: a third less at its peak, no slower).
 * Starting a thread sets these flags back, so it is called when the thread is up.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=100');
}
