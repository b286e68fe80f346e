import { type ReactNode, useId, useState } from 'react';
import { type DecisionInput, useDecisions } from '../../client/use-decisions.tsx';
import { Button } from '../../parts/button.tsx';
import { catchFocus } from '../../parts/catch-focus.ts';
import { CompanyName } from '../../parts/company-name.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { useWords } from '../../words/use-words.ts';
import { AskFirst } from './ask-first.tsx';
import type { Case } from './case.ts';
import { type Choice, choicesFor } from './choices-for.ts';
import styles from './corrections.module.css';

type Props = {
  readonly about: Case;
  /** Choices that another part of the screen offers already. */
  readonly without?: readonly Choice['name'][];
  /** After one was kept. */
  readonly onDone?: () => void;
  /** What was decided before, below the choices. */
  readonly children?: ReactNode;
};

/** What the person may know that the mail does not say; each says what it changes, is kept with its date and can be undone. */
export const Corrections = ({ about, without = [], onDone, children }: Props) => {
  const t = useWords();
  const heading = useId();
  const { decide } = useDecisions();
  const [asking, setAsking] = useState<Exclude<Choice, { decision: DecisionInput }>['name'] | null>(null);
  const keep = async (name: Choice['name'], decision: DecisionInput) => {
    setAsking(null);
    if (await decide([decision], t(`corrections.told.${name}`))) onDone?.();
    // The case in view may be settled by now, and its buttons with it.
    catchFocus();
  };
  const choose = ({ name, decision }: Choice) => (decision === null ? setAsking(name) : void keep(name, decision));
  const fill = {
    holder: <CompanyName company={about.holder} />,
    sender: <CompanyName company={about.sender ?? { name: '', domain: '' }} />,
  };
  return (
    <section className={styles.corrections} aria-labelledby={heading}>
      <h2 id={heading}>{t(about.sender === null ? 'corrections.titleMark' : 'corrections.title')}</h2>
      <p className={styles.soft}>{t('corrections.lead')}</p>
      <ul className={styles.choices}>
        {choicesFor(about)
          .filter(({ name }) => !without.includes(name))
          .map((choice) => (
            <li key={choice.name}>
              <Button aria-describedby={`${heading}-${choice.name}`} onClick={() => choose(choice)}>
                {t(`corrections.do.${choice.name}`)}
              </Button>
              <span id={`${heading}-${choice.name}`} className={styles.soft}>
                <Sentence text={t(`corrections.change.${choice.name}`)} fill={fill} />
              </span>
            </li>
          ))}
      </ul>
      {children}
      {asking !== null && (
        <AskFirst
          name={asking}
          about={about}
          onClose={() => setAsking(null)}
          onKeep={(decision) => void keep(asking, decision)}
        />
      )}
    </section>
  );
};
