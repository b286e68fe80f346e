import { TextArea, TextField } from '../../parts/field.tsx';
import { Problem } from '../../parts/problem.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './letters.module.css';
import type { useLetterText } from './use-letter-text.ts';

const states = { kept: 'letters.saved', keeping: 'letters.saving', changed: 'letters.unsaved' } as const;

/** Subject and body, every word of which can be changed; kept while typing. */
export const LetterEditor = ({ writing }: { readonly writing: ReturnType<typeof useLetterText> }) => {
  const t = useWords();
  const { text, setText, state, error, keep } = writing;
  return (
    <div className={styles.editor}>
      <TextField
        label={t('letters.subject')}
        maxLength={500}
        value={text.subject}
        onChange={({ target }) => setText({ ...text, subject: target.value })}
      />
      <TextArea
        label={t('letters.body')}
        rows={22}
        maxLength={100_000}
        spellCheck
        value={text.body}
        onChange={({ target }) => setText({ ...text, body: target.value })}
      />
      <p role="status" className={styles.soft}>
        {t(states[state])} {t('letters.notAdvice')}
      </p>
      {error !== null && <Problem error={error} onRetry={keep} />}
    </div>
  );
};
