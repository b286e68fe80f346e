import { availableParallelism, cpus } from 'node:os';

/** How many threads this computer runs at once. */
export function processors(): number {
  // availableParallelism came with Node 18.14.
  return availableParallelism?.() ?? cpus().length;
}
