import type { CallOutput } from '../../../shared/contract/calls.ts';

/** Where the scan stands. */
export type Scan = CallOutput<'scan.state'>;
