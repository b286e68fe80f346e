import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { CompanyName } from '../../parts/company-name.tsx';
import { EvidenceLists } from '../../parts/evidence-lists.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Foreign } from '../../parts/foreign.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { OnDay } from '../../parts/when.tsx';
import { useWords } from '../../words/use-words.ts';
import { Corrections } from '../corrections/corrections.tsx';
import styles from './leaks.module.css';
import { MessageDialog } from './message-dialog.tsx';
import type { UnsureSighting } from './unsure-sighting.ts';

/** One message we can't tell about: what speaks against and for, and what the person may know. */
export const UnsurePage = ({ sighting }: { readonly sighting: UnsureSighting }) => {
  const t = useWords();
  const [open, setOpen] = useState(false);
  const { sender, holder, tag, tagId } = sighting;
  const wanted = [tag, sender.domain];
  return (
    <article className={styles.leak}>
      <h2 className={styles.sentence}>
        <Sentence
          text={t(sender.domain === holder.domain ? 'leaks.review.posing' : 'leaks.review.sentence')}
          fill={{ sender: <CompanyName company={sender} />, holder: <CompanyName company={holder} /> }}
        />
      </h2>
      <p className={styles.why}>
        <Foreign text={sighting.why} />
      </p>
      <Facts
        facts={[
          { label: t('leaks.review.mark'), value: <Foreign text={tag} className={styles.mark} /> },
          { label: t('leaks.message.from'), value: <Foreign text={sighting.from} /> },
          { label: t('leaks.message.subject'), value: <Foreign text={sighting.subject || t('leaks.messages.noSubject')} /> },
          { label: t('leaks.message.date'), value: <OnDay at={sighting.at} /> },
        ]}
      />
      <EvidenceLists evidence={sighting.evidence} wanted={wanted} />
      <div>
        <Button onClick={() => setOpen(true)}>{t('leaks.review.open')}</Button>
      </div>
      <Corrections about={{ tagId, tag, holder, sender, leakId: null }} />
      {open && <MessageDialog id={sighting.id} wanted={wanted} onClose={() => setOpen(false)} />}
    </article>
  );
};
