import { RadioGroup } from 'radix-ui';
import { type FormEvent, useId, useState } from 'react';
import { useCall } from '../../client/use-call.ts';
import { useChange } from '../../client/use-change.ts';
import { Button } from '../../parts/button.tsx';
import { Problem } from '../../parts/problem.tsx';
import { useWords } from '../../words/use-words.ts';
import { type KeyKind, keyKinds } from './key-kinds.ts';
import { NewPassphrase } from './new-passphrase.tsx';
import styles from './welcome.module.css';

/** The choice of what opens the ledger, with plain words on what each means. */
export const ChooseKey = ({ onBack }: { readonly onBack: () => void }) => {
  const t = useWords();
  const host = useCall('host.describe', {}).data;
  const kinds = keyKinds(host);
  const create = useChange('ledger.create');
  const [chosen, setChosen] = useState<KeyKind | null>(null);
  const [passphrase, setPassphrase] = useState<string | null>(null);
  const kind = chosen ?? kinds[0] ?? 'passphrase';
  const ready = kind !== 'passphrase' || passphrase !== null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) create.mutate({ key: kind, passphrase: kind === 'passphrase' ? (passphrase ?? '') : '' });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <h1>{t('welcome.key.title')}</h1>
      <p className={styles.lead}>{t('welcome.key.lead')}</p>
      <RadioGroup.Root
        className={styles.choices}
        aria-label={t('welcome.key.label')}
        value={kind}
        onValueChange={(value) => setChosen(kinds.find((known) => known === value) ?? null)}
      >
        {kinds.map((each) => (
          <KeyChoice key={each} kind={each} />
        ))}
      </RadioGroup.Root>
      {kind === 'passphrase' && <NewPassphrase onChange={setPassphrase} />}
      {create.error !== null && <Problem error={create.error} />}
      <div className={styles.actions}>
        <Button look="primary" type="submit" disabled={!ready || create.isPending}>
          {create.isPending ? t('welcome.key.creating') : t('welcome.key.create')}
        </Button>
        <Button onClick={onBack} disabled={create.isPending}>
          {t('welcome.key.back')}
        </Button>
      </div>
    </form>
  );
};

const KeyChoice = ({ kind }: { readonly kind: KeyKind }) => {
  const t = useWords();
  const id = useId();
  const name = kind === 'key-file' ? 'file' : kind;
  return (
    <label className={styles.choice} htmlFor={id}>
      <RadioGroup.Item value={kind} id={id} />
      <span>
        <strong>{t(`welcome.key.${name}`)}</strong>
        {t(`welcome.key.${name}Text`)}
      </span>
    </label>
  );
};
