import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/**
 * Keeps V8 from letting garbage pile up in this process and its threads: a scan makes only short-lived values, so a heap that grows by more
 * than two fifths of its own size before it is collected buys nothing. The nurseries of threads that start now may grow to their own limits.
 * Starting a thread sets these flags back, so it is called when the thread is up.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=40');
  setFlagsFromString('--semi-space-growth-factor=2');
  // Several threads that collect so small a nursery spend more on agreeing who does what: a sixteenth of all processor time.
  setFlagsFromString('--no-parallel-scavenge');
}

/** Both halves of it. What is read and judged dies within a megabyte or two; V8's own limit is twice as much and more. */
const nurseryBytes = 16 * 1024 * 1024;

/** Lets the nursery of this thread grow no further once it is large enough; called now and then. V8 takes a limit only at a start. */
export function keepNurserySmall(): void {
  const nursery = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
  if ((nursery?.space_size ?? 0) >= nurseryBytes) setFlagsFromString('--semi-space-growth-factor=1');
}
