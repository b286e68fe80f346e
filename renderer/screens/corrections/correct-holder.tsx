import { type FormEvent, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Dialog, DialogActions } from '../../parts/dialog.tsx';
import { TextField } from '../../parts/field.tsx';
import { Foreign } from '../../parts/foreign.tsx';
import { useWords } from '../../words/use-words.ts';
import type { Company } from './case.ts';
import styles from './corrections.module.css';

type Props = {
  readonly tag: string;
  readonly holder: Company;
  readonly onClose: () => void;
  readonly onSave: (holder: Company) => void;
};

/** Says which company a mark was really given to. */
export const CorrectHolder = ({ tag, holder, onClose, onSave }: Props) => {
  const t = useWords();
  const [name, setName] = useState(holder.name);
  const [domain, setDomain] = useState(holder.domain);
  const wanted = { name: name.trim(), domain: domain.trim().toLowerCase() };
  const ready = wanted.name !== '' || wanted.domain !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) onSave(wanted);
  };
  return (
    <Dialog open onClose={onClose} title={t('corrections.holderDialog.title')} text={<Foreign text={tag} />}>
      <form onSubmit={submit}>
        <div className={styles.fields}>
          <TextField label={t('tags.form.holder')} value={name} autoFocus onChange={({ target }) => setName(target.value)} />
          <TextField
            label={t('tags.form.domain')}
            hint={t('tags.form.domainHint')}
            value={domain}
            onChange={({ target }) => setDomain(target.value)}
          />
        </div>
        <p className={styles.soft}>{t('corrections.holderDialog.change')}</p>
        <DialogActions>
          <Button onClick={onClose}>{t('actions.cancel')}</Button>
          <Button look="primary" type="submit" disabled={!ready}>
            {t('actions.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
