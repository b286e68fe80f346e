import { type FormEvent, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Dialog, DialogActions } from '../../parts/dialog.tsx';
import { TextField } from '../../parts/field.tsx';
import { Foreign } from '../../parts/foreign.tsx';
import { useWords } from '../../words/use-words.ts';
import type { TagRow } from './tag-row.ts';
import styles from './tags.module.css';

type Props = { readonly tag: TagRow; readonly onClose: () => void; readonly onSave: (holder: TagRow['holder']) => void };

/** Says which company a proposal was really given to. */
export const CorrectHolder = ({ tag, onClose, onSave }: Props) => {
  const t = useWords();
  const [name, setName] = useState(tag.holder.name);
  const [domain, setDomain] = useState(tag.holder.domain);
  const holder = { name: name.trim(), domain: domain.trim().toLowerCase() };
  const ready = holder.name !== '' || holder.domain !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) onSave(holder);
  };
  return (
    <Dialog open onClose={onClose} title={t('tags.review.correctTitle')} text={<Foreign text={tag.tag} />}>
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
        <DialogActions>
          <Button onClick={onClose}>{t('actions.cancel')}</Button>
          <Button look="primary" type="submit" disabled={!ready}>
            {t('tags.review.correctSave')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
