import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useDeferredValue } from 'react';
import { useWords } from '../words/use-words.ts';
import { Button } from './button.tsx';
import styles from './master-detail.module.css';

type Props = {
  readonly list: ReactNode;
  readonly detail: ReactNode;
  /** A row was chosen: on a narrow window the detail takes the place of the list. */
  readonly chosen: boolean;
  readonly onBack: () => void;
  readonly detailLabel: string;
};

/** A list beside its detail; on a narrow window one of the two. */
export const MasterDetail = ({ list, detail, chosen, onBack, detailLabel }: Props) => {
  const t = useWords();
  // Who moves through the list sees the chosen row at once, and the detail as soon as it is drawn.
  const drawn = useDeferredValue(detail, null);
  return (
    <div className={styles.frame} data-chosen={chosen}>
      <div className={styles.list}>{list}</div>
      <section className={styles.detail} aria-label={detailLabel}>
        <div className={styles.back}>
          <Button look="quiet" icon={<ArrowLeft aria-hidden="true" />} onClick={onBack}>
            {t('actions.back')}
          </Button>
        </div>
        {drawn}
      </section>
    </div>
  );
};
