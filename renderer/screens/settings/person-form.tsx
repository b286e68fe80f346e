import { type FormEvent, useState } from 'react';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import { useChange } from '../../client/use-change.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog, DialogActions } from '../../parts/dialog.tsx';
import { TextArea } from '../../parts/field.tsx';
import { Problem } from '../../parts/problem.tsx';
import { useTell } from '../../parts/toaster.tsx';
import { linesOf } from '../../words/lines-of.ts';
import { useWords } from '../../words/use-words.ts';

type Props = { readonly person: CallOutput<'person.get'>; readonly onClose: () => void };

/** Changes who the person is; a first name makes the texts be read again. */
export const PersonForm = ({ person, onClose }: Props) => {
  const t = useWords();
  const tell = useTell();
  const change = useChange('person.set');
  const scan = useChange('scan.start');
  const [names, setNames] = useState(person.names.join('\n'));
  const [addresses, setAddresses] = useState(person.addresses.join('\n'));
  const [postal, setPostal] = useState(person.postal);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(
      { names: linesOf(names), addresses: linesOf(addresses), postal: postal.trim() },
      {
        onSuccess: ({ rescan }) => {
          if (rescan) scan.mutate({ source: null, textsAgain: true });
          tell(t(rescan ? 'settings.person.rescan' : 'settings.person.saved'));
          onClose();
        },
      },
    );
  };
  return (
    <Dialog open onClose={onClose} title={t('settings.person.title')} text={t('settings.person.text')}>
      <form onSubmit={submit}>
        <TextArea
          label={t('settings.person.names')}
          hint={t('settings.person.namesHint')}
          rows={2}
          value={names}
          onChange={({ target }) => setNames(target.value)}
        />
        <TextArea
          label={t('settings.person.addresses')}
          hint={t('settings.person.addressesHint')}
          rows={3}
          value={addresses}
          onChange={({ target }) => setAddresses(target.value)}
        />
        <TextArea
          label={t('settings.person.postal')}
          hint={t('settings.person.postalHint')}
          rows={3}
          value={postal}
          onChange={({ target }) => setPostal(target.value)}
        />
        {change.error !== null && <Problem error={change.error} />}
        <DialogActions>
          <Button onClick={onClose}>{t('actions.cancel')}</Button>
          <Button look="primary" type="submit" disabled={change.isPending}>
            {t('settings.person.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
