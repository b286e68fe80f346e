import { Button } from '../../parts/button.tsx';
import { LeakLine } from '../../parts/leak-line.tsx';
import { useWords } from '../../words/use-words.ts';
import { firstRoutes } from '../route.ts';
import { useRoute } from '../use-route.tsx';
import styles from './home.module.css';
import type { Summary } from './summary.ts';

/** The leaks seen last, each a way into its page. */
export const NewestLeaks = ({ leaks, total }: { readonly leaks: Summary['newest']; readonly total: number }) => {
  const t = useWords();
  const { go } = useRoute();
  return (
    <section className={styles.card} aria-labelledby="newest">
      <header className={styles.cardHead}>
        <h2 id="newest">{t('home.newest')}</h2>
        {leaks.length > 0 && <span className={styles.count}>{t('counts.of', { part: leaks.length, count: total })}</span>}
      </header>
      {leaks.length === 0 && (
        <p className={styles.soft}>
          {t('home.noLeaks')} {t('home.noLeaksText')}
        </p>
      )}
      <ul className={styles.rows}>
        {leaks.map((leak) => (
          <li key={leak.id}>
            <button type="button" className={styles.row} onClick={() => go({ ...firstRoutes.leaks, leakId: leak.id })}>
              <LeakLine leak={leak} />
            </button>
          </li>
        ))}
      </ul>
      {leaks.length > 0 && (
        <footer className={styles.cardFoot}>
          <Button look="quiet" onClick={() => go(firstRoutes.leaks)}>
            {t('home.allLeaks')}
          </Button>
          <Button look="quiet" onClick={() => go({ ...firstRoutes.leaks, view: 'picture' })}>
            {t('home.picture')}
          </Button>
        </footer>
      )}
    </section>
  );
};
