import { HeartHandshake } from 'lucide-react';
import { useWords } from '../../words/use-words.ts';
import styles from './home.module.css';

/** The good news: marks that only ever were with the company they were given to. */
export const Kept = ({ kept, tags }: { readonly kept: number; readonly tags: number }) => {
  const t = useWords();
  if (tags === 0) return null;
  return (
    <section className={styles.keptCard} aria-labelledby="kept">
      <HeartHandshake aria-hidden="true" />
      <div>
        <h2 id="kept">{t('home.kept')}</h2>
        <p>{t('home.keptText', { count: kept, total: tags })}</p>
      </div>
    </section>
  );
};
