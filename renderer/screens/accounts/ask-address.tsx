import { type FormEvent, useState } from 'react';
import { useChange } from '../../client/use-change.ts';
import { Button } from '../../parts/button.tsx';
import { DialogActions } from '../../parts/dialog.tsx';
import { TextField } from '../../parts/field.tsx';
import { Problem } from '../../parts/problem.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from '../sources/sources.module.css';
import type { Guess } from './account-draft.ts';

type Props = { readonly onBack: () => void; readonly onGuess: (guess: Guess) => void };

/** Asks for the address; everything else follows from it where the provider is known. */
export const AskAddress = ({ onBack, onGuess }: Props) => {
  const t = useWords();
  const guess = useChange('accounts.guess');
  const [address, setAddress] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    guess.mutate({ address: address.trim() }, { onSuccess: onGuess });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField
        label={t('accounts.address')}
        type="email"
        required
        value={address}
        onChange={(event) => setAddress(event.target.value)}
      />
      {guess.error !== null && <Problem error={guess.error} />}
      <DialogActions>
        <Button onClick={onBack}>{t('accounts.back')}</Button>
        <Button look="primary" type="submit" disabled={guess.isPending}>
          {t('accounts.next')}
        </Button>
      </DialogActions>
    </form>
  );
};
