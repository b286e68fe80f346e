import type { Engine } from '../../engine/ports.ts';

/** How a host sees what the computer runs on; null: it cannot tell. */
export type SurroundingsSight = {
  readonly battery: () => boolean | null;
  readonly metered: () => Promise<boolean | null>;
};

/** Who follows: look now (the system has told of a change), or stop. */
export type Following = { readonly look: (woke: boolean) => Promise<void>; readonly stop: () => void };

const betweenLooks = 60_000;

/** Tells the engine once a minute, and whenever it is asked to look, whether this computer runs on battery and pays by volume. */
export function followSurroundings(engine: Engine, sight: SurroundingsSight): Following {
  const look = async (woke: boolean): Promise<void> => {
    const told = { from: 'host', battery: sight.battery(), metered: await sight.metered(), woke };
    // What has not changed costs the engine nothing, and an engine that was started anew has to be told.
    await engine.answer('watching.surroundings', told);
  };
  const timer = setInterval(() => void look(false), betweenLooks);
  timer.unref();
  void look(false);
  return { look, stop: () => clearInterval(timer) };
}
