import { useState } from 'react';
import { useCall } from '../../client/use-call.ts';
import { Button } from '../../parts/button.tsx';
import { useWords } from '../../words/use-words.ts';
import type { SourceRow } from '../sources/source-row.ts';
import styles from '../sources/sources.module.css';
import { AgainDialog } from './again-dialog.tsx';

type Props = { readonly source: SourceRow; readonly busy: boolean };

/** On an account whose sign-in was ended by its service, or refused by its server: says so, and the way back. */
export const SignInAgain = ({ source: { id, label, notes }, busy }: Props) => {
  const t = useWords();
  const [asking, setAsking] = useState(false);
  const state = useCall('accounts.get', { id }).data?.signIn ?? 'none';
  const refused = notes.some(({ code }) => code === 'token-refused');
  if (state === 'none' || (state === 'good' && !refused)) return null;
  return (
    <div className={styles.again}>
      <p>{t('signIn.again.needed')}</p>
      <Button disabled={busy} onClick={() => setAsking(true)}>
        {t('signIn.again.title')}
      </Button>
      {asking && <AgainDialog id={id} label={label} onClose={() => setAsking(false)} />}
    </div>
  );
};
