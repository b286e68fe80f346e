import type { EventName, EventValue } from '../../shared/contract/events.ts';
import type { JudgeDesk } from './judge-desk.ts';
import type { EnginePorts } from './ports.ts';
import type { ScanDesk } from './scan-desk.ts';
import type { Space } from './space.ts';
import type { Spaces } from './spaces.ts';
import type { Surroundings } from './surroundings.ts';
import type { WatchDesk } from './watch-desk.ts';

/** What every group of calls works with. */
export type Desk = {
  readonly ports: EnginePorts;
  readonly spaces: Spaces;
  readonly scans: ScanDesk;
  readonly judging: JudgeDesk;
  readonly watching: WatchDesk;
  readonly surroundings: Surroundings;
  readonly tell: Tell;
  /** Marks what was found as outdated and judges again; answers when done, or after a moment while it goes on behind. */
  readonly corrected: (space: Space) => Promise<void>;
};

/** Sends an event to every listener. */
export type Tell = <N extends EventName>(name: N, value: EventValue<N>) => void;
