import { useId } from 'react';
import { Foreign } from '../../parts/foreign.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from '../sources/sources.module.css';
import type { Listed } from './account-draft.ts';

/** Which folders are read: null is all mail. */
export type Wishes = { readonly folders: string[] | null; readonly trash: boolean };
type Props = { readonly folders: Listed; readonly wishes: Wishes; readonly onChange: (wishes: Wishes) => void };

/** All mail, or only some folders; the bin by choice. */
export const ChooseFolders = ({ folders, wishes, onChange }: Props) => {
  const t = useWords();
  const name = useId();
  const chosen = wishes.folders;
  const toggle = (path: string, on: boolean) =>
    onChange({ ...wishes, folders: on ? [...(chosen ?? []), path] : (chosen ?? []).filter((each) => each !== path) });
  const inbox = folders.filter(({ use }) => use === 'inbox').map(({ path }) => path);
  return (
    <fieldset className={styles.form}>
      <legend>{t('accounts.folders.title')}</legend>
      <label className={styles.choice}>
        <input type="radio" name={name} checked={chosen === null} onChange={() => onChange({ ...wishes, folders: null })} />
        <span>
          <strong>{t('accounts.folders.all')}</strong> <span className={styles.soft}>{t('accounts.folders.allHint')}</span>
        </span>
      </label>
      <label className={styles.choice}>
        <input type="radio" name={name} checked={chosen !== null} onChange={() => onChange({ ...wishes, folders: inbox })} />
        <strong>{t('accounts.folders.some')}</strong>
      </label>
      {chosen === null ? (
        <label className={styles.choice}>
          <input
            type="checkbox"
            checked={wishes.trash}
            onChange={(event) => onChange({ ...wishes, trash: event.target.checked })}
          />
          {t('accounts.folders.trash')}
        </label>
      ) : (
        <ul className={styles.folders}>
          {folders.map(({ path, messages }) => (
            <li key={path}>
              <label className={styles.choice}>
                <input type="checkbox" checked={chosen.includes(path)} onChange={(event) => toggle(path, event.target.checked)} />
                <Foreign text={path} />
                {messages !== null && <span className={styles.soft}>{t('accounts.folders.messages', { count: messages })}</span>}
              </label>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
};
