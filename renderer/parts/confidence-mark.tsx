import { clsx } from 'clsx';
import { useWords } from '../words/use-words.ts';
import styles from './confidence-mark.module.css';

/** Confidence as a fill (solid, hatched, outlined), always with its word. */
export const ConfidenceMark = ({ confidence }: { readonly confidence: 'certain' | 'likely' | 'possible' }) => {
  const t = useWords();
  return (
    <span className={styles.mark} title={t(`confidence.${confidence}Hint`)}>
      <span className={clsx(styles.swatch, styles[confidence])} aria-hidden="true" />
      {t(`confidence.${confidence}`)}
    </span>
  );
};
