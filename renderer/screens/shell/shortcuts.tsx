import { useEffect, useState } from 'react';
import { useDecisions } from '../../client/use-decisions.tsx';
import { useKeys } from '../../client/use-keys.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { useWords } from '../../words/use-words.ts';
import { firstRoutes, screenNames } from '../route.ts';
import { useRoute } from '../use-route.tsx';
import { onOpenShortcuts, openShortcuts } from './open-shortcuts.ts';
import styles from './shortcuts.module.css';

const groups = [
  {
    name: 'anywhere',
    keys: [
      { keys: ['1', '…', '6'], says: 'go' },
      { keys: ['/'], says: 'search' },
      { keys: ['Ctrl+Z', 'U'], says: 'undo' },
      { keys: ['T'], says: 'table' },
      { keys: ['?'], says: 'help' },
    ],
  },
  {
    name: 'lists',
    keys: [
      { keys: ['↓', '↑', 'J', 'K'], says: 'move' },
      { keys: ['Home', 'End'], says: 'ends' },
      { keys: ['Enter'], says: 'openRow' },
    ],
  },
  {
    name: 'review',
    keys: [
      { keys: ['A'], says: 'accept' },
      { keys: ['C'], says: 'correct' },
      { keys: ['I'], says: 'ignore' },
    ],
  },
] as const;

/** The keys that work everywhere, and the list of all keys. */
export const Shortcuts = () => {
  const t = useWords();
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
  return (
    <Dialog open={open} onClose={() => setOpen(false)} title={t('shortcuts.title')} text={t('shortcuts.text')}>
      {groups.map((group) => (
        <section key={group.name} className={styles.group}>
          <h3>{t(`shortcuts.${group.name}`)}</h3>
          <dl>
            {group.keys.map(({ keys, says }) => (
              <div key={says}>
                <dt>
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{t(`shortcuts.${says}`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
};
