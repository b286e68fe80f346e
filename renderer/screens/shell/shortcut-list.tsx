import { Dialog } from '../../parts/dialog.tsx';
import { useWords } from '../../words/use-words.ts';
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

/** The list of all keys. */
export const ShortcutList = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useWords();
  return (
    <Dialog open onClose={onClose} title={t('shortcuts.title')} text={t('shortcuts.text')}>
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
