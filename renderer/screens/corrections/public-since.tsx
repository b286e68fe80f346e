import { type FormEvent, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Dialog, DialogActions } from '../../parts/dialog.tsx';
import { Foreign } from '../../parts/foreign.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './corrections.module.css';
import { DayField, dayIn } from './day-field.tsx';

type Props = { readonly tag: string; readonly onClose: () => void; readonly onKeep: (since: number) => void };

/** Asks since when anyone can have found a mark. */
export const PublicSince = ({ tag, onClose, onKeep }: Props) => {
  const t = useWords();
  const [day, setDay] = useState('');
  const since = dayIn(day);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (since !== null) onKeep(since);
  };
  return (
    <Dialog open onClose={onClose} title={t('corrections.publicDialog.title')} text={<Foreign text={tag} />}>
      <form onSubmit={submit}>
        <DayField
          label={t('corrections.publicDialog.day')}
          hint={t('corrections.publicDialog.hint')}
          value={day}
          autoFocus
          onChange={setDay}
        />
        <p className={styles.soft}>{t('corrections.publicDialog.change')}</p>
        <DialogActions>
          <Button onClick={onClose}>{t('actions.cancel')}</Button>
          <Button look="primary" type="submit" disabled={since === null}>
            {t('actions.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
