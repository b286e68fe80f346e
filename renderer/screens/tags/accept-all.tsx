import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { useWords } from '../../words/use-words.ts';
import { acceptance, canAccept } from './acceptance.ts';
import type { TagRow } from './tag-row.ts';
import styles from './tags.module.css';
import type { useReview } from './use-review.ts';

type Props = { readonly tags: readonly (TagRow | undefined)[]; readonly settle: ReturnType<typeof useReview>['settle'] };

const mostAtOnce = 5000;

/** Accepts every proposal in view as one decision that can be undone in one step. */
export const AcceptAll = ({ tags, settle }: Props) => {
  const t = useWords();
  const [asking, setAsking] = useState(false);
  const all = tags
    .filter((tag) => tag !== undefined)
    .filter(canAccept)
    .slice(0, mostAtOnce);
  if (all.length < 2) return null;
  const go = () => {
    setAsking(false);
    void settle(
      all.map(({ id }) => id),
      all.map(acceptance),
      t('tags.review.acceptedMany', { count: all.length }),
    );
  };
  return (
    <div className={styles.all}>
      <Button onClick={() => setAsking(true)}>{t('tags.review.all', { count: all.length })}</Button>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={t('tags.review.confirmAllTitle')}
        text={t('tags.review.confirmAllText', { count: all.length })}
      >
        <Button look="primary" onClick={go}>
          {t('tags.review.all', { count: all.length })}
        </Button>
      </Confirm>
    </div>
  );
};
