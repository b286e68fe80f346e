import { Search, X } from 'lucide-react';
import { useWords } from '../words/use-words.ts';
import styles from './search-field.module.css';

type Props = { readonly label: string; readonly value: string; readonly onChange: (value: string) => void };

/** A search over a list; `/` puts the cursor into it, Escape empties it. */
export const SearchField = ({ label, value, onChange }: Props) => {
  const t = useWords();
  return (
    <div className={styles.search}>
      <Search aria-hidden="true" />
      <input
        type="search"
        data-search
        aria-label={label}
        placeholder={label}
        value={value}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && value !== '' && onChange('')}
      />
      {value !== '' && (
        <button type="button" aria-label={t('search.clear')} onClick={() => onChange('')}>
          <X aria-hidden="true" />
        </button>
      )}
    </div>
  );
};
