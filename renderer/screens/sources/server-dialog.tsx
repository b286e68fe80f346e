import { type FormEvent, useState } from 'react';
import { useChange } from '../../client/use-change.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog, DialogActions } from '../../parts/dialog.tsx';
import { TextField } from '../../parts/field.tsx';
import { Problem } from '../../parts/problem.tsx';
import { useTell } from '../../parts/toaster.tsx';
import { useWords } from '../../words/use-words.ts';
import type { SourceRow } from './source-row.ts';

/** The authserv-id (RFC 8601 §2.5) whose checks of the sender are believed for this source. */
export const ServerDialog = ({ source, onClose }: { readonly source: SourceRow; readonly onClose: () => void }) => {
  const t = useWords();
  const tell = useTell();
  const change = useChange('sources.set-server');
  const [server, setServer] = useState(source.serverSet);
  const save = (value: string) =>
    change.mutate(
      { id: source.id, server: value.trim() },
      {
        onSuccess: () => {
          tell(t('sources.serverDialog.saved'));
          onClose();
        },
      },
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save(server);
  };
  const learned = source.serverLearned;
  return (
    <Dialog open onClose={onClose} title={t('sources.serverDialog.title')} text={t('sources.serverDialog.text')}>
      <form onSubmit={submit}>
        <TextField
          label={t('sources.serverDialog.label')}
          hint={learned === '' ? t('sources.serverDialog.notLearned') : t('sources.serverDialog.learned', { server: learned })}
          placeholder={learned}
          value={server}
          onChange={(event) => setServer(event.target.value)}
        />
        {change.error !== null && <Problem error={change.error} />}
        <DialogActions>
          <Button onClick={() => save('')}>{t('sources.serverDialog.auto')}</Button>
          <Button look="primary" type="submit" disabled={change.isPending}>
            {t('sources.serverDialog.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
