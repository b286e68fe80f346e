import { useCall } from '../../client/use-call.ts';
import { useWords } from '../../words/use-words.ts';
import styles from '../sources/sources.module.css';

/** How the password, or what a sign-in with the browser brought, will be kept; said before it is. */
export const KeptPassword = ({ signIn }: { readonly signIn: boolean }) => {
  const t = useWords();
  const key = useCall('ledger.state', {}).data?.key ?? null;
  if (key === null) return null;
  return (
    <div>
      <h3>{t(signIn ? 'signIn.kept.title' : 'accounts.kept.title')}</h3>
      <p className={styles.soft}>{t(signIn ? `signIn.kept.${key}` : `accounts.kept.${key}`)}</p>
    </div>
  );
};
