import { useCall } from '../../client/use-call.ts';
import { EvidenceLists } from '../../parts/evidence-lists.tsx';
import { Problem } from '../../parts/problem.tsx';
import { Reading } from '../../parts/shown.tsx';
import { useWords } from '../../words/use-words.ts';
import { Breaches } from './breaches.tsx';
import { ContactOnFile } from './contact-on-file.tsx';
import { LeakActions } from './leak-actions.tsx';
import type { LeakDetail } from './leak-detail.ts';
import { LeakFacts } from './leak-facts.tsx';
import { LeakSentence } from './leak-sentence.tsx';
import styles from './leaks.module.css';
import { MessageList } from './message-list.tsx';
import { OnProposedMark } from './on-proposed-mark.tsx';

/** One leak: the sentence, the facts, what speaks against and for, the messages, and what can be done. */
export const LeakPage = ({ leakId }: { readonly leakId: string }) => {
  const t = useWords();
  const detail = useCall('leaks.get', { id: leakId });
  if (detail.error !== null && detail.data === undefined)
    return detail.error.failure.code === 'not-found' ? (
      <p>{t('leaks.gone')}</p>
    ) : (
      <Problem error={detail.error} onRetry={() => void detail.refetch()} />
    );
  return detail.data === undefined ? <Reading /> : <LeakOf detail={detail.data} />;
};

const LeakOf = ({ detail }: { readonly detail: LeakDetail }) => {
  const t = useWords();
  const { leak } = detail;
  const wanted = [leak.tag, leak.receiver.domain];
  return (
    <article className={styles.leak}>
      <LeakSentence leak={leak} />
      {leak.origin === 'proposed' && <OnProposedMark leak={leak} />}
      <LeakFacts detail={detail} />
      <section className={styles.section} aria-labelledby="evidence">
        <h2 id="evidence">{t('leaks.evidence.title')}</h2>
        <EvidenceLists evidence={leak.evidence} wanted={wanted} note={detail.groupsKnown ? null : t('leaks.evidence.groups')} />
      </section>
      <MessageList messages={detail.messages} total={detail.messagesTotal} />
      <Breaches breaches={detail.breaches} />
      <LeakActions detail={detail} />
      <ContactOnFile contact={detail.contact} />
    </article>
  );
};
