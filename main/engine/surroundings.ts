import type { CallInput, CallOutput } from '../../shared/contract/calls.ts';

/** How accounts are watched, and why so. */
export type Pace = Pick<CallOutput<'watching.get'>, 'now' | 'why'>;

/** What is known of the computer around the app. */
export type Surroundings = {
  /** Takes what a teller noticed; answers whether anything is other than before. */
  readonly hear: (told: CallInput<'watching.surroundings'>) => boolean;
  /** How to watch, given whether the person wants it on battery too. */
  readonly pace: (onBattery: boolean) => Pace;
};

/** Begins with knowing nothing, which counts as mains and a connection without a meter. */
export function createSurroundings(): Surroundings {
  const battery = new Map<string, boolean>();
  const metered = new Map<string, boolean>();
  const any = (told: ReadonlyMap<string, boolean>): boolean => [...told.values()].includes(true);
  return {
    hear: (told) => {
      const before = [any(battery), any(metered)];
      // What a teller cannot tell, it has not told: the others' word stands.
      if (told.battery !== null) battery.set(told.from, told.battery);
      if (told.metered !== null) metered.set(told.from, told.metered);
      return before[0] !== any(battery) || before[1] !== any(metered);
    },
    pace: (onBattery) => {
      if (any(metered)) return { now: 'not', why: 'metered' };
      return any(battery) && !onBattery ? { now: 'rarely', why: 'battery' } : { now: 'live', why: 'usual' };
    },
  };
}
