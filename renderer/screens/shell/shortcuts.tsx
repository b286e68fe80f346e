import { Suspense, useEffect, useState } from 'react';
import { useDecisions } from '../../client/use-decisions.tsx';
import { useKeys } from '../../client/use-keys.ts';
import { whenNeeded } from '../../parts/when-needed.ts';
import { firstRoutes, screenNames } from '../route.ts';
import { useRoute } from '../use-route.tsx';
import { onOpenShortcuts, openShortcuts } from './open-shortcuts.ts';

const ShortcutList = whenNeeded(async () => (await import('./shortcut-list.tsx')).ShortcutList);

/** The keys that work everywhere, and the list of all keys. */
export const Shortcuts = () => {
  const { go } = useRoute();
  const { undoLast } = useDecisions();
  const [open, setOpen] = useState(false);
  useEffect(() => onOpenShortcuts(() => setOpen(true)), []);
  useKeys({
    '?': openShortcuts,
    '/': () => document.querySelector<HTMLInputElement>('[data-search]')?.focus(),
    u: () => void undoLast(),
    'mod+z': () => void undoLast(),
    ...Object.fromEntries(screenNames.map((name, at) => [String(at + 1), () => go(firstRoutes[name])])),
  });
  return <Suspense>{open && <ShortcutList onClose={() => setOpen(false)} />}</Suspense>;
};
