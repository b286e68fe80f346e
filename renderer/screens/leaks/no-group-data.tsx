import { ChoosePack } from '../../parts/choose-pack.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './leaks.module.css';

/** Says that nothing is known of who owns whom, and offers to choose a reference pack. */
export const NoGroupData = () => {
  const t = useWords();
  return (
    <div className={styles.note} role="note">
      <div>
        <p>{t('leaks.evidence.groups')}</p>
        <p className={styles.soft}>{t('leaks.evidence.choosePack')}</p>
      </div>
      <ChoosePack />
    </div>
  );
};
