import { CompanyName } from '../../parts/company-name.tsx';
import { Foreign } from '../../parts/foreign.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { When } from '../../parts/when.tsx';
import { useWords } from '../../words/use-words.ts';
import type { LetterRow } from './letter-row.ts';
import styles from './letters.module.css';

/** One draft as a row. */
export const LetterLine = ({ letter }: { readonly letter: LetterRow }) => {
  const t = useWords();
  return (
    <div className={styles.line}>
      <p>
        <CompanyName company={letter.company} />
      </p>
      <p className={styles.cut}>
        <Foreign text={letter.subject} />
      </p>
      <p className={styles.cut}>
        {t(letter.addressee === 'holder' ? 'letters.toHolder' : 'letters.toReceiver')} ·{' '}
        <Sentence text={t('letters.changed')} fill={{ when: <When at={letter.changed} /> }} />
      </p>
    </div>
  );
};
