import { type ChangeEvent, useState } from 'react';
import { readTextFile } from '../../client/read-text-file.ts';
import { useChange } from '../../client/use-change.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog, DialogActions } from '../../parts/dialog.tsx';
import { TextField } from '../../parts/field.tsx';
import { Problem } from '../../parts/problem.tsx';
import { Reading } from '../../parts/shown.tsx';
import { useTell } from '../../parts/toaster.tsx';
import { useWords } from '../../words/use-words.ts';
import { ImportPreview } from './import-preview.tsx';

const largest = 20_000_000;

/** Imports a tags.csv: first what would happen, line by line, then the import itself. */
export const ImportTags = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useWords();
  const tell = useTell();
  const look = useChange('tags.import');
  const add = useChange('tags.import');
  const [csv, setCsv] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const take = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    setCsv(null);
    look.reset();
    if (file === undefined) return;
    if (file.size > largest) return setProblem(t('tags.importing.tooLarge'));
    try {
      const text = await readTextFile(file);
      setProblem(null);
      setCsv(text);
      look.mutate({ csv: text, dry: true });
    } catch {
      setProblem(t('tags.importing.unreadable'));
    }
  };
  const go = () =>
    csv !== null &&
    add.mutate(
      { csv, dry: false },
      {
        onSuccess: ({ added }) => {
          tell(t('tags.importing.done', { count: added }));
          onClose();
        },
      },
    );
  const would = look.data?.added ?? 0;
  const error = look.error ?? add.error;
  return (
    <Dialog open onClose={onClose} title={t('tags.importing.title')} text={t('tags.importing.text')}>
      <TextField
        type="file"
        accept=".csv,.tsv,.txt,text/csv"
        label={t('tags.importing.choose')}
        problem={problem ?? undefined}
        onChange={(event) => void take(event)}
      />
      {look.isPending && <Reading text={t('tags.importing.reading')} />}
      {look.data !== undefined && <ImportPreview outcome={look.data} />}
      {error !== null && <Problem error={error} />}
      <DialogActions>
        <Button onClick={onClose}>{t('actions.cancel')}</Button>
        <Button look="primary" disabled={would === 0 || add.isPending} onClick={go}>
          {t('tags.importing.add', { count: would })}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
