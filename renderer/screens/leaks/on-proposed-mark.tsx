import { Button } from '../../parts/button.tsx';
import { useWords } from '../../words/use-words.ts';
import { firstRoutes } from '../route.ts';
import { useRoute } from '../use-route.tsx';
import type { LeakDetail } from './leak-detail.ts';
import styles from './leaks.module.css';

/** Says that the leak stands on a mark the person has not confirmed, with the way to do so. */
export const OnProposedMark = ({ leak }: { readonly leak: LeakDetail['leak'] }) => {
  const t = useWords();
  const { go } = useRoute();
  return (
    <div className={styles.note}>
      <p>{t('leaks.onProposed')}</p>
      <Button onClick={() => go({ ...firstRoutes.tags, tab: 'proposed', tagId: leak.tagId })}>{t('leaks.confirmMark')}</Button>
    </div>
  );
};
