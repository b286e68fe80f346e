import { type FormEvent, useState } from 'react';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import { useCall } from '../../client/use-call.ts';
import { useChange } from '../../client/use-change.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog, DialogActions } from '../../parts/dialog.tsx';
import { TextArea, TextField } from '../../parts/field.tsx';
import { Problem } from '../../parts/problem.tsx';
import { Shown } from '../../parts/shown.tsx';
import { useTell } from '../../parts/toaster.tsx';
import { linesOf } from '../../words/lines-of.ts';
import { useWords } from '../../words/use-words.ts';
import styles from '../sources/sources.module.css';
import { SignedInAccount } from './signed-in-account.tsx';

type Props = { readonly id: number; readonly label: string; readonly onClose: () => void };

/** What can be changed of a connected account: folders, pausing, the password. */
export const AccountDialog = ({ id, label, onClose }: Props) => {
  const t = useWords();
  const account = useCall('accounts.get', { id });
  return (
    <Dialog open onClose={onClose} title={t('accounts.settingsTitle')} text={label}>
      <Shown query={account}>{(now) => <AccountSettings id={id} label={label} now={now} onClose={onClose} />}</Shown>
    </Dialog>
  );
};

type FormProps = Props & { readonly now: CallOutput<'accounts.get'> };

const AccountSettings = ({ id, label, now, onClose }: FormProps) => {
  const t = useWords();
  const tell = useTell();
  const change = useChange('accounts.change');
  const password = useChange('accounts.set-password');
  const [paused, setPaused] = useState(now.paused);
  const [watch, setWatch] = useState(now.watch);
  const [trash, setTrash] = useState(now.trash);
  const [folders, setFolders] = useState(now.folders?.join('\n') ?? '');
  const [word, setWord] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const chosen = linesOf(folders);
    try {
      await change.mutateAsync({ id, paused, watch, trash, folders: chosen.length === 0 ? null : chosen });
      if (word !== '') await password.mutateAsync({ id, password: word, pinned: null });
      tell(t('accounts.saved'));
      onClose();
    } catch {
      // The failure is shown below, by whichever of the two it came from.
    }
  };
  const error = change.error ?? password.error;
  return (
    <form className={styles.form} onSubmit={submit}>
      {!now.hasPassword && now.signIn === 'none' && <p role="alert">{t('accounts.noPassword')}</p>}
      <label className={styles.choice}>
        <input type="checkbox" checked={paused} onChange={(event) => setPaused(event.target.checked)} />
        {t('accounts.pause')}
      </label>
      <label className={styles.choice}>
        <input type="checkbox" checked={watch} disabled={paused} onChange={(event) => setWatch(event.target.checked)} />
        {t('accounts.watch')}
      </label>
      <TextArea label={t('accounts.foldersNow')} rows={3} value={folders} onChange={(event) => setFolders(event.target.value)} />
      <label className={styles.choice}>
        <input type="checkbox" checked={trash} onChange={(event) => setTrash(event.target.checked)} />
        {t('accounts.folders.trash')}
      </label>
      {now.signIn === 'none' ? (
        <TextField
          label={t('accounts.newPassword')}
          hint={t('accounts.newPasswordHint')}
          type="password"
          value={word}
          onChange={(event) => setWord(event.target.value)}
        />
      ) : (
        <SignedInAccount id={id} label={label} state={now.signIn} />
      )}
      {error !== null && <Problem error={error} />}
      <DialogActions>
        <Button look="primary" type="submit" disabled={change.isPending || password.isPending}>
          {t('accounts.save')}
        </Button>
      </DialogActions>
    </form>
  );
};
