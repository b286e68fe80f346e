import { useState } from 'react';
import { type DecisionInput, useDecisions } from '../../client/use-decisions.tsx';
import { Button } from '../../parts/button.tsx';
import { CompanyName } from '../../parts/company-name.tsx';
import { EvidenceLists } from '../../parts/evidence-lists.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Foreign } from '../../parts/foreign.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { OnDay } from '../../parts/when.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './leaks.module.css';
import { MessageDialog } from './message-dialog.tsx';
import type { UnsureSighting } from './unsure-sighting.ts';

type Choice = { readonly name: 'expected' | 'same' | 'notMine'; readonly decision: DecisionInput };

/** One message we can't tell about: what speaks against and for, and what the person may know. */
export const UnsurePage = ({ sighting }: { readonly sighting: UnsureSighting }) => {
  const t = useWords();
  const { decide } = useDecisions();
  const [open, setOpen] = useState(false);
  const { sender, holder, tag } = sighting;
  return (
    <article className={styles.leak}>
      <h2 className={styles.sentence}>
        <Sentence
          text={t(sender.domain === holder.domain ? 'leaks.review.posing' : 'leaks.review.sentence')}
          fill={{ sender: <CompanyName company={sender} />, holder: <CompanyName company={holder} /> }}
        />
      </h2>
      <Facts
        facts={[
          { label: t('leaks.review.mark'), value: <Foreign text={tag} className={styles.mark} /> },
          { label: t('leaks.message.from'), value: <Foreign text={sighting.from} /> },
          { label: t('leaks.message.subject'), value: <Foreign text={sighting.subject || t('leaks.messages.noSubject')} /> },
          { label: t('leaks.message.date'), value: <OnDay at={sighting.at} /> },
        ]}
      />
      <EvidenceLists evidence={sighting.evidence} wanted={[tag, sender.domain]} />
      <div>
        <Button onClick={() => setOpen(true)}>{t('leaks.review.open')}</Button>
      </div>
      <section className={styles.section} aria-labelledby="settle">
        <h2 id="settle">{t('leaks.actions.title')}</h2>
        <ul className={styles.choices}>
          {choicesFor(sighting).map(({ name, decision }) => (
            <li key={name}>
              <Button onClick={() => void decide([decision], t(`leaks.actions.told.${name}`))}>
                {t(`leaks.actions.${name}`)}
              </Button>
              <span className={styles.soft}>{t(`leaks.actions.${name}Hint`)}</span>
            </li>
          ))}
        </ul>
      </section>
      {open && <MessageDialog id={sighting.id} onClose={() => setOpen(false)} />}
    </article>
  );
};

const choicesFor = ({ tagId, sender, holder }: UnsureSighting): readonly Choice[] => {
  const named = sender.domain !== '';
  const both = named && holder.domain !== '' && holder.domain !== sender.domain;
  return [
    ...(named ? [{ name: 'expected', decision: { kind: 'expected', tagId, domain: sender.domain } } as const] : []),
    ...(both
      ? [
          {
            name: 'same',
            decision: { kind: 'same-company', domains: [holder.domain, sender.domain] as [string, string] },
          } as const,
        ]
      : []),
    { name: 'notMine', decision: { kind: 'not-mine', tagId } },
  ];
};
