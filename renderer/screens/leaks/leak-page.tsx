import { useCall } from '../../client/use-call.ts';
import { DecisionList } from '../../parts/decision-list.tsx';
import { EvidenceLists } from '../../parts/evidence-lists.tsx';
import { Foreign } from '../../parts/foreign.tsx';
import { Shown } from '../../parts/shown.tsx';
import { useWords } from '../../words/use-words.ts';
import { Corrections } from '../corrections/corrections.tsx';
import { Breaches } from './breaches.tsx';
import { ContactOnFile } from './contact-on-file.tsx';
import type { LeakDetail } from './leak-detail.ts';
import { LeakFacts } from './leak-facts.tsx';
import { LeakSentence } from './leak-sentence.tsx';
import styles from './leaks.module.css';
import { MessageList } from './message-list.tsx';
import { NoGroupData } from './no-group-data.tsx';
import { OnProposedMark } from './on-proposed-mark.tsx';
import { SettledLeak } from './settled-leak.tsx';

/** One leak: the sentence and why, the facts, what speaks against and for, the messages, and what can be done. */
export const LeakPage = ({ leakId }: { readonly leakId: string }) => {
  const detail = useCall('leaks.get', { id: leakId });
  if (detail.error?.failure.code === 'gone') return <SettledLeak />;
  return <Shown query={detail}>{(found) => <LeakOf detail={found} />}</Shown>;
};

const LeakOf = ({ detail }: { readonly detail: LeakDetail }) => {
  const t = useWords();
  const { leak } = detail;
  const wanted = [leak.tag, leak.receiver.domain];
  const { id, tagId, tag, holder, receiver, wording } = leak;
  return (
    <article className={styles.leak}>
      <LeakSentence leak={leak} />
      <p className={styles.why}>
        <Foreign text={leak.why} />
      </p>
      {leak.origin === 'proposed' && <OnProposedMark leak={leak} />}
      <LeakFacts detail={detail} />
      <section className={styles.section} aria-labelledby="evidence">
        <h2 id="evidence">{t('leaks.evidence.title')}</h2>
        <EvidenceLists evidence={leak.evidence} wanted={wanted} />
      </section>
      {!detail.groupsKnown && <NoGroupData />}
      <MessageList messages={detail.messages} total={detail.messagesTotal} wanted={wanted} />
      <Breaches breaches={detail.breaches} />
      <Corrections about={{ tagId, tag, holder, sender: receiver, leakId: wording === 'admitted' ? null : id }}>
        <DecisionList title={t('corrections.before')} decisions={detail.decisions} />
      </Corrections>
      <ContactOnFile contact={detail.contact} />
    </article>
  );
};
