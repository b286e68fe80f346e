import { connectEngine, type HostSide } from '../../engine/connect-engine.ts';
import type { EngineChannel, EngineSetup } from '../../engine/engine-protocol.ts';
import { failed } from '../../engine/failures.ts';
import type { Engine, EngineListener } from '../../engine/ports.ts';

/** A started engine process: its channel, and how to end it when it will not end itself. */
export type EngineProcess = { readonly channel: EngineChannel; readonly kill: () => void };

/** How long an engine may take to close, and when dying again and again means giving up. */
export type Patience = { readonly closeMs: number; readonly restarts: number; readonly withinMs: number };

const usual: Patience = { closeMs: 10_000, restarts: 5, withinMs: 60_000 };

/** An engine that is started again whenever it dies: pending calls are answered with a failure, and `restarted` is told. */
export function keepEngine(
  start: () => EngineProcess,
  setup: Omit<EngineSetup, 'keyring'>,
  host: HostSide,
  patience: Patience = usual,
): Engine {
  const listeners = new Set<EngineListener>();
  const tell: EngineListener = (name, value) => {
    for (const listener of listeners) listener(name, value);
  };
  let closing = false;
  let deaths: readonly number[] = [];
  let current: { readonly engine: Engine; readonly kill: () => void } | null = null;

  const begin = (): void => {
    const process = start();
    const engine = connectEngine(process.channel, setup, host);
    engine.listen(tell);
    current = { engine, kill: process.kill };
    process.channel.onClose(died);
  };
  const died = (): void => {
    current = null;
    if (closing) return;
    const now = Date.now();
    deaths = [...deaths.filter((at) => now - at < patience.withinMs), now];
    host.log(`the engine stopped (${deaths.length} of ${patience.restarts})`);
    if (deaths.length > patience.restarts) return;
    begin();
    tell('restarted', {
      reason: 'The part of Tattletag that reads mail stopped and was started again. What was kept is still there.',
    });
  };

  begin();
  return {
    answer: async (name, input) => (current === null ? gaveUp() : current.engine.answer(name, input)),
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      closing = true;
      if (current === null) return;
      const { engine, kill } = current;
      await Promise.race([engine.close(), pause(patience.closeMs)]);
      kill();
    },
  };
}

function gaveUp(): ReturnType<typeof failed> {
  return failed(
    'engine-stopped',
    'The part of Tattletag that reads mail stopped several times in a row.',
    'Your mail was not touched and what was kept is still there. Close Tattletag and open it again.',
  );
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}
