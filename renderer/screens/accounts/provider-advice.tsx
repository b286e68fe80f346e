import { ExternalLink } from 'lucide-react';
import { useWords } from '../../words/use-words.ts';
import styles from '../sources/sources.module.css';
import type { Guess } from './account-draft.ts';

/** What a provider wants from mail programs, and the page on which it is set. The link opens outside the app. */
export const ProviderAdvice = ({ guess: { provider, advice, page, confirmed } }: { readonly guess: Guess }) => {
  const t = useWords();
  if (provider === '') return <p className={styles.soft}>{t(confirmed === true ? 'asking.confirmed' : 'accounts.unknown')}</p>;
  return (
    <div className={styles.advice}>
      <p>
        <strong>{t('accounts.known', { provider })}</strong> {advice}
      </p>
      {page !== '' && (
        <p>
          <a href={page} target="_blank" rel="noreferrer noopener">
            {t('accounts.openPage')} <ExternalLink aria-hidden="true" />
          </a>{' '}
          <span className={styles.location}>{page}</span>
        </p>
      )}
    </div>
  );
};
