import { whenNeeded } from '../../parts/when-needed.ts';

const loads = {
  leaks: () => import('../leaks/leaks.tsx'),
  tags: () => import('../tags/tags-screen.tsx'),
  letters: () => import('../letters/letters.tsx'),
  sources: () => import('../sources/sources.tsx'),
  settings: () => import('../settings/settings-screen.tsx'),
} as const;

/** Every screen but Home, each loaded when it is first gone to. */
export const screens = {
  leaks: whenNeeded(async () => (await loads.leaks()).Leaks),
  tags: whenNeeded(async () => (await loads.tags()).TagsScreen),
  letters: whenNeeded(async () => (await loads.letters()).Letters),
  sources: whenNeeded(async () => (await loads.sources()).Sources),
  settings: whenNeeded(async () => (await loads.settings()).SettingsScreen),
} as const;

/** Loads them one after the other once the first screen stands and nothing else is to do. Returns how to stop. */
export const loadInIdleTime = (): (() => void) => {
  if (!('requestIdleCallback' in globalThis)) return () => {};
  const waiting = Object.values(loads);
  let handle = 0;
  const next = (): void => {
    const load = waiting.shift();
    if (load === undefined) return;
    // One that cannot be loaded says so when it is gone to.
    handle = requestIdleCallback(
      () =>
        void load()
          .catch(() => undefined)
          .then(next),
    );
  };
  next();
  return () => {
    waiting.length = 0;
    cancelIdleCallback(handle);
  };
};
