import { memo, type ReactNode, useState } from 'react';
import type { CallOutput } from '../../shared/contract/calls.ts';
import { useDecisions } from '../client/use-decisions.tsx';
import { calendarDay } from '../words/dates.ts';
import { useWords } from '../words/use-words.ts';
import { Button } from './button.tsx';
import styles from './decision-list.module.css';
import { Foreign } from './foreign.tsx';
import { Sentence } from './sentence.tsx';
import { When } from './when.tsx';

type Decision = CallOutput<'decisions.list'>['decisions'][number];

type Props = {
  /** Above the list, where it is not the subject of its section. */
  readonly title?: string;
  readonly decisions: readonly Decision[];
};

/** Decisions the person made, each with its date and the way back. */
export const DecisionList = memo(({ title, decisions }: Props) => {
  const t = useWords();
  const { takeBack } = useDecisions();
  const [busy, setBusy] = useState(false);
  if (decisions.length === 0) return null;
  const undo = async (id: number) => {
    setBusy(true);
    await takeBack([id]);
    setBusy(false);
  };
  return (
    <div>
      {title !== undefined && <h3>{title}</h3>}
      <ul className={styles.list}>
        {decisions.map(({ id, on, decision }) => (
          <li key={id}>
            <p id={`decision-${id}`}>
              <Sentence
                text={t(`settings.decisions.${nameOf(decision)}`)}
                fill={slotsOf(decision, t('settings.decisions.someone'))}
              />{' '}
              <span className={styles.soft}>
                <When at={on} />
              </span>
            </p>
            <Button look="quiet" disabled={busy} aria-describedby={`decision-${id}`} onClick={() => void undo(id)}>
              {t('actions.undo')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
});

const nameOf = (decision: Decision['decision']) => (decision.kind === 'succession' ? decision.how : decision.kind);

const slotsOf = (decision: Decision['decision'], someone: string): Readonly<Record<string, ReactNode>> => {
  switch (decision.kind) {
    case 'expected':
      return { tag: <Mark id={decision.tagId} />, domain: <Foreign text={decision.domain} /> };
    case 'same-company':
      return { domain: <Foreign text={decision.domains[0]} />, other: <Foreign text={decision.domains[1]} /> };
    case 'succession':
      return {
        domain: <Foreign text={decision.domains[0]} />,
        other: <Foreign text={decision.domains[1]} />,
        day: calendarDay(decision.since),
      };
    case 'holder':
      return { tag: <Mark id={decision.tagId} />, domain: <Foreign text={decision.holder.name || decision.holder.domain} /> };
    case 'public-since':
      return { tag: <Mark id={decision.tagId} />, day: calendarDay(decision.since) };
    case 'not-mine':
    case 'ignored':
      return { tag: <Mark id={decision.tagId} /> };
    case 'admitted': {
      // A leak's id is the tag's, an angle and the receiver: a domain, or `?` and `!` where nobody can be named.
      const at = decision.leakId.lastIndexOf('>');
      const receiver = decision.leakId.slice(at + 1);
      const named = receiver.length > 1 ? <Foreign text={receiver} /> : someone;
      return { tag: <Mark id={decision.leakId.slice(0, at)} />, domain: named };
    }
  }
};

/** A tag's id is its kind, a colon and the mark itself. */
const Mark = ({ id }: { readonly id: string }) => <Foreign text={id.slice(id.indexOf(':') + 1)} className={styles.mark} />;
