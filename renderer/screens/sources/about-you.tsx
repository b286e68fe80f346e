import { type FormEvent, useState } from 'react';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import { Button } from '../../parts/button.tsx';
import { DialogActions } from '../../parts/dialog.tsx';
import { TextArea } from '../../parts/field.tsx';
import { Problem } from '../../parts/problem.tsx';
import { linesOf } from '../../words/lines-of.ts';
import { useWords } from '../../words/use-words.ts';
import { firstRoutes } from '../route.ts';
import { useRoute } from '../use-route.tsx';
import styles from './sources.module.css';
import { type ToRead, useStartReading } from './use-start-reading.ts';

type Props = {
  readonly what: ToRead;
  readonly person: CallOutput<'person.get'> | null;
  readonly onAnother: () => void;
  readonly onDone: () => void;
};

/** Asks kindly for names and addresses, says why, and starts reading. */
export const AboutYou = ({ what, person, onAnother, onDone }: Props) => {
  const t = useWords();
  const { go } = useRoute();
  const reading = useStartReading();
  const [names, setNames] = useState(person?.names.join('\n') ?? '');
  const [addresses, setAddresses] = useState(person?.addresses.join('\n') ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const about = { names: linesOf(names), addresses: linesOf(addresses), postal: person?.postal ?? '' };
    reading.mutate(
      { what, about },
      {
        onSuccess: () => {
          onDone();
          go(firstRoutes.sources);
        },
      },
    );
  };
  return (
    <form className={styles.about} onSubmit={submit}>
      <div>
        <h3>{t('sources.adding.you')}</h3>
        <p className={styles.soft}>{t('sources.adding.youText')}</p>
      </div>
      <TextArea
        label={t('sources.adding.names')}
        hint={t('sources.adding.namesHint')}
        rows={2}
        value={names}
        onChange={(event) => setNames(event.target.value)}
      />
      <TextArea
        label={t('sources.adding.addresses')}
        hint={t('sources.adding.addressesHint')}
        rows={2}
        value={addresses}
        onChange={(event) => setAddresses(event.target.value)}
      />
      {reading.error !== null && <Problem error={reading.error} />}
      <DialogActions>
        <Button onClick={onAnother}>{t('sources.adding.another')}</Button>
        <Button look="primary" type="submit" disabled={reading.isPending}>
          {reading.isPending ? t('sources.adding.going') : t('sources.adding.go')}
        </Button>
      </DialogActions>
    </form>
  );
};
