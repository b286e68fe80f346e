import { type FormEvent, useState } from 'react';
import { useChange } from '../../client/use-change.ts';
import { Button } from '../../parts/button.tsx';
import { TextField } from '../../parts/field.tsx';
import { Problem } from '../../parts/problem.tsx';
import { useWords } from '../../words/use-words.ts';
import { WipeDialog } from '../settings/wipe-dialog.tsx';
import styles from './welcome.module.css';

type Props = {
  /** The system's keyring keeps the key: it is asked when the person says so, because it may ask them something itself. */
  readonly keyring: boolean;
  readonly onSample: () => void;
};

/** The locked ledger: passphrase, what to do when it is wrong or forgotten. */
export const Unlock = ({ keyring, onSample }: Props) => {
  const t = useWords();
  const unlock = useChange('ledger.unlock');
  const sample = useChange('ledger.enter');
  const [passphrase, setPassphrase] = useState('');
  const [startingOver, setStartingOver] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    unlock.mutate({ passphrase }, { onError: () => setPassphrase('') });
  };
  return (
    <main className={styles.welcome}>
      <p className={styles.brand}>{t('app.name')}</p>
      <h1>{t('welcome.unlock.title')}</h1>
      <p className={styles.lead}>{t(keyring ? 'welcome.unlock.leadKeyring' : 'welcome.unlock.lead')}</p>
      <form className={styles.form} onSubmit={submit}>
        {!keyring && (
          <TextField
            label={t('welcome.unlock.passphrase')}
            type="password"
            autoComplete="current-password"
            autoFocus
            value={passphrase}
            onChange={(event) => setPassphrase(event.target.value)}
          />
        )}
        {unlock.error !== null && <Problem error={unlock.error} />}
        <div className={styles.actions}>
          <Button look="primary" type="submit" disabled={(!keyring && passphrase === '') || unlock.isPending}>
            {unlock.isPending ? t('welcome.unlock.opening') : t('welcome.unlock.open')}
          </Button>
          <Button disabled={sample.isPending} onClick={() => sample.mutate({ space: 'sample' }, { onSuccess: onSample })}>
            {t('welcome.unlock.sample')}
          </Button>
        </div>
      </form>
      {sample.error !== null && <Problem error={sample.error} />}
      {!keyring && <p className={styles.small}>{t('welcome.unlock.forgotten')}</p>}
      <div>
        <Button look="quiet" onClick={() => setStartingOver(true)}>
          {t('welcome.unlock.startOver')}
        </Button>
      </div>
      <WipeDialog open={startingOver} onClose={() => setStartingOver(false)} />
    </main>
  );
};
