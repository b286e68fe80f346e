import { CompanyDomain, CompanyName } from '../../parts/company-name.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Foreign } from '../../parts/foreign.tsx';
import { ReceiverName } from '../../parts/receiver-name.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { CalendarDay, OnDay } from '../../parts/when.tsx';
import { useWords } from '../../words/use-words.ts';
import type { LeakDetail } from './leak-detail.ts';
import styles from './leaks.module.css';

/** Given to whom and when, and who has it now. */
export const LeakFacts = ({ detail }: { readonly detail: LeakDetail }) => {
  const t = useWords();
  const { leak, givenOn, broker } = detail;
  const mark = (
    <>
      <Foreign text={leak.tag} className={styles.mark} />{' '}
      <span className={styles.soft} title={t(`strengthHint.${leak.strength}`)}>
        {t(`kind.${leak.kind}`)}, {t(`strength.${leak.strength}`)}
      </span>
    </>
  );
  const now = (
    <>
      <ReceiverName receiver={leak.receiver} /> <CompanyDomain company={leak.receiver} />{' '}
      <span className={styles.soft} title={t(`identityHint.${leak.receiver.identity}`)}>
        {t(`identity.${leak.receiver.identity}`)}
      </span>
    </>
  );
  const given = (
    <>
      <CompanyName company={leak.holder} /> <CompanyDomain company={leak.holder} />
    </>
  );
  const facts = [
    { label: t('leaks.facts.mark'), value: mark },
    { label: t('leaks.facts.given'), value: given },
    { label: t('leaks.facts.givenOn'), value: givenOn === null ? t('leaks.facts.notRecorded') : <CalendarDay at={givenOn} /> },
    { label: t('leaks.facts.now'), value: now },
    { label: t('leaks.facts.kind'), value: t(`manner.${leak.manner}`) },
    { label: t('leaks.facts.seen'), value: <Seen leak={leak} /> },
    ...(broker === '' ? [] : [{ label: t('leaks.facts.broker'), value: <Foreign text={broker} /> }]),
  ];
  return <Facts facts={facts} />;
};

const Seen = ({ leak }: { readonly leak: LeakDetail['leak'] }) => {
  const t = useWords();
  const messages = t('counts.messages', { count: leak.messages });
  const once = leak.firstSeen === leak.lastSeen;
  return (
    <Sentence
      text={t(once ? 'leaks.facts.seenOnce' : 'leaks.facts.seenText')}
      fill={{ messages, first: <OnDay at={leak.firstSeen} />, last: <OnDay at={leak.lastSeen} /> }}
    />
  );
};
