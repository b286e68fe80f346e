import { useCall } from '../../client/use-call.ts';
import { useWords } from '../../words/use-words.ts';
import styles from '../sources/sources.module.css';

/** How the password will be kept, said before it is. */
export const KeptPassword = () => {
  const t = useWords();
  const key = useCall('ledger.state', {}).data?.key ?? null;
  if (key === null) return null;
  return (
    <div>
      <h3>{t('accounts.kept.title')}</h3>
      <p className={styles.soft}>{t(`accounts.kept.${key}`)}</p>
    </div>
  );
};
