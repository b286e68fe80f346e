import { Foreign } from '../../parts/foreign.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { wholeNumber } from '../../words/numbers.ts';
import { useWords } from '../../words/use-words.ts';
import type { LeakDetail } from './leak-detail.ts';
import styles from './leaks.module.css';

/** Known breaches of the holder, with the credit their licence asks for (CC BY 4.0, section 3(a)). */
export const Breaches = ({ breaches }: { readonly breaches: LeakDetail['breaches'] }) => {
  const t = useWords();
  if (breaches.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="breaches">
      <h2 id="breaches">{t('leaks.breaches.title')}</h2>
      <ul>
        {breaches.map(({ name, happened, added, accounts }) => (
          <li key={`${name}:${happened}`}>
            <Sentence
              text={t('leaks.breaches.row')}
              fill={{
                name: <Foreign text={name} className={styles.subject} />,
                happened,
                added,
                accounts: wholeNumber(accounts),
              }}
            />
          </li>
        ))}
      </ul>
      <p className={styles.soft}>
        <Sentence
          text={t('leaks.breaches.credit')}
          fill={{
            source: (
              <a href="https://haveibeenpwned.com/" target="_blank" rel="noreferrer noopener">
                {t('leaks.breaches.creditText')}
              </a>
            ),
          }}
        />
      </p>
    </section>
  );
};
