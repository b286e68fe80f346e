import type { CallOutput } from '../../../shared/contract/calls.ts';
import { Button } from '../../parts/button.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from '../sources/sources.module.css';

type Certificate = NonNullable<CallOutput<'accounts.test'>['certificate']>;
type Props = { readonly certificate: Certificate; readonly busy: boolean; readonly onAccept: () => void };

/** Shows the fingerprint of a server's own certificate, to be compared and accepted or not. No password was sent so far. */
export const AcceptCertificate = ({ certificate, busy, onAccept }: Props) => {
  const t = useWords();
  return (
    <section role="alert" className={styles.advice}>
      <h3>{t('accounts.certificate.title')}</h3>
      <p>{certificate.message}</p>
      <p>{t('accounts.certificate.text')}</p>
      <p className={styles.location}>{certificate.fingerprint}</p>
      <div className={styles.buttons}>
        <Button disabled={busy} onClick={onAccept}>
          {t('accounts.certificate.accept')}
        </Button>
      </div>
    </section>
  );
};
