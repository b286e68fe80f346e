import { ExternalLink } from 'lucide-react';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog, DialogActions } from '../../parts/dialog.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from '../sources/sources.module.css';

/** What became of a removed account's sign-in. */
export type Forgotten = NonNullable<CallOutput<'sources.remove'>['signIn']>;

type Props = { readonly forgotten: Forgotten; readonly onClose: () => void };

/** After an account was removed whose sign-in is still in place at its service: where the person can take it back. */
export const WithdrawSignIn = ({ forgotten: { service, shared, page }, onClose }: Props) => {
  const t = useWords();
  const text = t(shared ? 'signIn.withdraw.shared' : 'signIn.withdraw.failed', { service });
  return (
    <Dialog open onClose={onClose} title={t('signIn.withdraw.title')} text={text}>
      <p>{t(page === '' ? 'signIn.withdraw.noPage' : 'signIn.withdraw.page')}</p>
      {page !== '' && (
        <p className={styles.advice}>
          <a href={page} target="_blank" rel="noreferrer noopener">
            {t('accounts.openPage')} <ExternalLink aria-hidden="true" />
          </a>
          <span className={styles.location}>{page}</span>
        </p>
      )}
      <DialogActions>
        <Button look="primary" onClick={onClose}>
          {t('signIn.withdraw.ok')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
