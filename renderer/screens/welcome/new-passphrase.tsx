import { useState } from 'react';
import { TextField } from '../../parts/field.tsx';
import { useWords } from '../../words/use-words.ts';
import { passphraseStrength } from './passphrase-strength.ts';
import styles from './welcome.module.css';

/** A new passphrase, typed twice; tells the passphrase once both agree, null until then. */
export const NewPassphrase = ({ onChange }: { readonly onChange: (passphrase: string | null) => void }) => {
  const t = useWords();
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const tell = (one: string, two: string) => onChange(one !== '' && one === two ? one : null);
  return (
    <div className={styles.fields}>
      <TextField
        label={t('welcome.key.first')}
        type="password"
        autoComplete="new-password"
        value={first}
        hint={t(`welcome.key.strength.${passphraseStrength(first)}`)}
        onChange={(event) => {
          setFirst(event.target.value);
          tell(event.target.value, second);
        }}
      />
      <TextField
        label={t('welcome.key.second')}
        type="password"
        autoComplete="new-password"
        value={second}
        problem={second !== '' && !first.startsWith(second) ? t('welcome.key.differs') : undefined}
        onChange={(event) => {
          setSecond(event.target.value);
          tell(first, event.target.value);
        }}
      />
    </div>
  );
};
