import { type FormEvent, useState } from 'react';
import { visibleLine } from '../../../shared/text/visible-text.ts';
import type { DecisionInput } from '../../client/use-decisions.tsx';
import { Button } from '../../parts/button.tsx';
import { Dialog, DialogActions } from '../../parts/dialog.tsx';
import { SelectField } from '../../parts/field.tsx';
import { useWords } from '../../words/use-words.ts';
import type { Company } from './case.ts';
import styles from './corrections.module.css';
import { DayField, dayIn } from './day-field.tsx';

type How = 'became' | 'acquired';
type Props = {
  readonly how: How;
  readonly holder: Company;
  readonly sender: Company;
  readonly onClose: () => void;
  readonly onKeep: (decision: DecisionInput) => void;
};

/** Asks which company became the other, or bought it, and on which day. */
export const Succession = ({ how, holder, sender, onClose, onKeep }: Props) => {
  const t = useWords();
  const [turned, setTurned] = useState(false);
  const [day, setDay] = useState('');
  const since = dayIn(day);
  const nameOf = ({ name, domain }: Company) => visibleLine(name || domain);
  const sentence = (one: Company, other: Company) =>
    t(`corrections.successionDialog.${how}`, { one: nameOf(one), other: nameOf(other) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const domains: [string, string] = turned ? [sender.domain, holder.domain] : [holder.domain, sender.domain];
    if (since !== null) onKeep({ kind: 'succession', how, domains, since });
  };
  return (
    <Dialog open onClose={onClose} title={t(`corrections.successionDialog.title.${how}`)}>
      <form onSubmit={submit}>
        <div className={styles.fields}>
          <SelectField
            label={t('corrections.successionDialog.what')}
            value={turned ? 'turned' : 'straight'}
            autoFocus
            onChange={({ target }) => setTurned(target.value === 'turned')}
          >
            <option value="straight">{sentence(holder, sender)}</option>
            <option value="turned">{sentence(sender, holder)}</option>
          </SelectField>
          <DayField
            label={t('corrections.successionDialog.day')}
            hint={t('corrections.successionDialog.hint')}
            value={day}
            onChange={setDay}
          />
        </div>
        <p className={styles.soft}>{t('corrections.successionDialog.change')}</p>
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
