import { FlaskConical } from 'lucide-react';
import { Button } from '../../parts/button.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './sample-label.module.css';

/** Says on every screen that the data is invented, with the way to one's own. */
export const SampleLabel = ({ onOwn }: { readonly onOwn: () => void }) => {
  const t = useWords();
  return (
    <aside className={styles.label} aria-label={t('sample.label')}>
      <FlaskConical aria-hidden="true" />
      <p>
        <strong>{t('sample.label')}.</strong> {t('sample.text')}
      </p>
      <Button look="quiet" onClick={onOwn}>
        {t('sample.leave')}
      </Button>
    </aside>
  );
};
