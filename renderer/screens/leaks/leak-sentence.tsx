import { CompanyName } from '../../parts/company-name.tsx';
import { ConfidenceMark } from '../../parts/confidence-mark.tsx';
import { ReceiverName } from '../../parts/receiver-name.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { useWords } from '../../words/use-words.ts';
import type { LeakDetail } from './leak-detail.ts';
import styles from './leaks.module.css';

/** The finding as a sentence that says no more than is proven. */
export const LeakSentence = ({ leak }: { readonly leak: LeakDetail['leak'] }) => {
  const t = useWords();
  return (
    <header className={styles.finding}>
      <h2 className={styles.sentence}>
        <Sentence
          text={t(`leaks.sentence.${leak.wording}.${leak.confidence}`)}
          fill={{
            holder: <CompanyName company={leak.holder} />,
            receiver: <ReceiverName receiver={leak.receiver} within />,
            mark: t(`leaks.mark.${leak.kind}`),
          }}
        />
      </h2>
      <ConfidenceMark confidence={leak.confidence} />
    </header>
  );
};
