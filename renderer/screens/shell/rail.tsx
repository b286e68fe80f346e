import { Eye, House, Inbox, Keyboard, Mail, Settings, Tags } from 'lucide-react';
import type { ComponentType } from 'react';
import { useWords } from '../../words/use-words.ts';
import { firstRoutes, type ScreenName, screenNames } from '../route.ts';
import { useRoute } from '../use-route.tsx';
import { openShortcuts } from './open-shortcuts.ts';
import styles from './rail.module.css';

const icons: { readonly [S in ScreenName]: ComponentType<{ 'aria-hidden': 'true' }> } = {
  home: House,
  leaks: Eye,
  tags: Tags,
  letters: Mail,
  sources: Inbox,
  settings: Settings,
};

/** The way to every screen. */
export const Rail = () => {
  const t = useWords();
  const { route, go } = useRoute();
  return (
    <nav className={styles.rail} aria-label={t('nav.label')}>
      <p className={styles.name}>{t('app.name')}</p>
      <ul>
        {screenNames.map((name) => {
          const Icon = icons[name];
          return (
            <li key={name}>
              <button
                type="button"
                aria-current={route.screen === name ? 'page' : undefined}
                onClick={() => go(firstRoutes[name])}
              >
                <Icon aria-hidden="true" />
                <span>{t(`nav.${name}`)}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <button type="button" className={styles.help} aria-label={t('shortcuts.open')} onClick={openShortcuts}>
        <Keyboard aria-hidden="true" />
        <span>{t('shortcuts.title')}</span>
      </button>
    </nav>
  );
};
