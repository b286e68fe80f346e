import { ChevronRight } from 'lucide-react';
import { useWords } from '../../words/use-words.ts';
import { firstRoutes, type Route } from '../route.ts';
import { useRoute } from '../use-route.tsx';
import styles from './home.module.css';

/** What waits for the person's word: proposed marks, and messages nobody can tell about. */
export const ToReview = ({ proposed, unsure }: { readonly proposed: number; readonly unsure: number }) => {
  const t = useWords();
  return (
    <section className={styles.card} aria-labelledby="review">
      <header className={styles.cardHead}>
        <h2 id="review">{t('home.review')}</h2>
      </header>
      {proposed + unsure === 0 && <p className={styles.soft}>{t('home.nothingToReview')}</p>}
      <ul className={styles.rows}>
        {proposed > 0 && (
          <Way
            title={t('home.proposals', { count: proposed })}
            text={t('home.proposalsText')}
            route={{ ...firstRoutes.tags, tab: 'proposed' }}
          />
        )}
        {unsure > 0 && (
          <Way
            title={t('home.unsure', { count: unsure })}
            text={t('home.unsureText')}
            route={{ ...firstRoutes.leaks, view: 'review' }}
          />
        )}
      </ul>
    </section>
  );
};

const Way = ({ title, text, route }: { readonly title: string; readonly text: string; readonly route: Route }) => {
  const { go } = useRoute();
  return (
    <li>
      <button type="button" className={styles.way} onClick={() => go(route)}>
        <span>
          <strong>{title}</strong>
          <span className={styles.soft}>{text}</span>
        </span>
        <ChevronRight aria-hidden="true" />
      </button>
    </li>
  );
};
