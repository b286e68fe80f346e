import type { CallOutput } from '../../shared/contract/calls.ts';
import { useWords } from '../words/use-words.ts';
import { CompanyName } from './company-name.tsx';
import { ConfidenceMark } from './confidence-mark.tsx';
import { Foreign } from './foreign.tsx';
import styles from './leak-line.module.css';
import { ReceiverName } from './receiver-name.tsx';
import { When } from './when.tsx';

type Leak = CallOutput<'leaks.list'>['leaks'][number];

/** One leak as a row: who had the mark, who has it now, how sure, since when. */
export const LeakLine = ({ leak }: { readonly leak: Leak }) => {
  const t = useWords();
  return (
    <div className={styles.line}>
      <p className={styles.names}>
        <CompanyName company={leak.holder} />
        <span className={styles.arrow} role="img" aria-label={t('leaks.to')}>
          →
        </span>
        <ReceiverName receiver={leak.receiver} />
      </p>
      <p className={styles.mark}>
        <Foreign text={leak.tag} />
      </p>
      <p className={styles.foot}>
        <ConfidenceMark confidence={leak.confidence} />
        <span>
          {t('counts.messages', { count: leak.messages })}, <When at={leak.lastSeen} />
        </span>
        {leak.origin === 'proposed' && <span className={styles.proposed}>{t('leaks.proposed')}</span>}
      </p>
    </div>
  );
};
