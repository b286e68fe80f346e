import { type FormEvent, useState } from 'react';
import { useChange } from '../../client/use-change.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog, DialogActions } from '../../parts/dialog.tsx';
import { TextField } from '../../parts/field.tsx';
import { Problem } from '../../parts/problem.tsx';
import { useTell } from '../../parts/toaster.tsx';
import { useWords } from '../../words/use-words.ts';

const word = 'WIPE';

/** Removes the person's ledger for good, after the word has been typed. */
export const WipeDialog = ({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) => {
  const t = useWords();
  const tell = useTell();
  const wipe = useChange('ledger.wipe');
  const [typed, setTyped] = useState('');
  const close = () => {
    setTyped('');
    wipe.reset();
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed !== word) return;
    wipe.mutate(
      { confirm: typed },
      {
        onSuccess: () => {
          tell(t('settings.wipe.done'));
          close();
        },
      },
    );
  };
  return (
    <Dialog open={open} onClose={close} title={t('settings.wipe.title')} text={t('settings.wipe.text')}>
      <form onSubmit={submit}>
        <TextField
          label={t('settings.wipe.confirm', { word })}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        {wipe.error !== null && <Problem error={wipe.error} />}
        <DialogActions>
          <Button onClick={close}>{t('actions.cancel')}</Button>
          <Button look="loss" type="submit" disabled={typed !== word || wipe.isPending}>
            {t('settings.wipe.do')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
