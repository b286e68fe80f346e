import { powerMonitor } from 'electron';
import type { Engine } from '../../engine/ports.ts';
import { followSurroundings } from '../page/follow-surroundings.ts';
import { readMetered } from '../page/read-metered.ts';

/** Follows what the computer runs on. Linux has no events for it, so it is looked at once a minute as well; returns how to stop. */
export function followPower(engine: Engine): () => void {
  const metered = process.platform === 'linux' ? () => readMetered() : async () => null;
  const following = followSurroundings(engine, { battery: onBattery, metered });
  const changed = (): void => void following.look(false);
  const woke = (): void => void following.look(true);
  powerMonitor.on('on-battery', changed);
  powerMonitor.on('on-ac', changed);
  powerMonitor.on('resume', woke);
  return () => {
    following.stop();
    powerMonitor.off('on-battery', changed);
    powerMonitor.off('on-ac', changed);
    powerMonitor.off('resume', woke);
  };
}

/** Asked for by name, because not every Electron has it. */
function onBattery(): boolean | null {
  const ask: unknown = Reflect.get(powerMonitor, 'isOnBatteryPower');
  if (typeof ask !== 'function') return null;
  const answer: unknown = Reflect.apply(ask, powerMonitor, []);
  return typeof answer === 'boolean' ? answer : null;
}
