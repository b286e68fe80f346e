import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from '../sources/sources.module.css';
import { AgainDialog } from './again-dialog.tsx';

type Props = { readonly id: number; readonly label: string; readonly state: 'good' | 'again' };

/** In the settings of an account that signs in with the browser: how that stands, and signing in once more. */
export const SignedInAccount = ({ id, label, state }: Props) => {
  const t = useWords();
  const [asking, setAsking] = useState(false);
  return (
    <div className={state === 'again' ? styles.again : styles.signedInAccount}>
      <p>{t(state === 'again' ? 'signIn.again.needed' : 'signIn.again.still')}</p>
      <Button onClick={() => setAsking(true)}>{t('signIn.again.title')}</Button>
      {asking && <AgainDialog id={id} label={label} onClose={() => setAsking(false)} />}
    </div>
  );
};
