import { failed } from './failures.ts';
import type { Engine, EngineListener, EnginePorts } from './ports.ts';

/** Makes the engine out of what a host brings. Nothing is opened or written before a call needs it. */
export function createEngine(_ports: EnginePorts): Engine {
  const listeners = new Set<EngineListener>();
  return {
    answer: () => Promise.resolve(failed('not-yet', 'This part of Tattletag is being built.', 'Nothing was changed.')),
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => Promise.resolve(),
  };
}
