import type { ReactNode } from 'react';
import type { CallOutput } from '../../shared/contract/calls.ts';
import { useChange } from '../client/use-change.ts';
import { calendarDay } from '../words/dates.ts';
import { useWords } from '../words/use-words.ts';
import { Button } from './button.tsx';
import styles from './decision-list.module.css';
import { Foreign } from './foreign.tsx';
import { Problem } from './problem.tsx';
import { Sentence } from './sentence.tsx';
import { When } from './when.tsx';

type Decision = CallOutput<'decisions.list'>['decisions'][number];

/** Decisions the person made, each with its date and the way back. */
export const DecisionList = ({ decisions }: { readonly decisions: readonly Decision[] }) => {
  const t = useWords();
  const undo = useChange('decisions.undo');
  if (decisions.length === 0) return null;
  return (
    <>
      {undo.error !== null && <Problem error={undo.error} />}
      <ul className={styles.list}>
        {decisions.map(({ id, on, decision }) => (
          <li key={id}>
            <p>
              <Sentence text={t(`settings.decisions.${decision.kind}`)} fill={slotsOf(decision)} />{' '}
              <span className={styles.soft}>
                <When at={on} />
              </span>
            </p>
            <Button look="quiet" disabled={undo.isPending} onClick={() => undo.mutate({ decisions: [id] })}>
              {t('actions.undo')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
};

const slotsOf = (decision: Decision['decision']): Readonly<Record<string, ReactNode>> => {
  switch (decision.kind) {
    case 'expected':
      return { tag: <Mark id={decision.tagId} />, domain: <Foreign text={decision.domain} /> };
    case 'same-company':
      return { domain: <Foreign text={decision.domains[0]} />, other: <Foreign text={decision.domains[1]} /> };
    case 'holder':
      return { tag: <Mark id={decision.tagId} />, domain: <Foreign text={decision.holder.name || decision.holder.domain} /> };
    case 'public-since':
      return { tag: <Mark id={decision.tagId} />, day: calendarDay(decision.since) };
    case 'not-mine':
    case 'ignored':
      return { tag: <Mark id={decision.tagId} /> };
    case 'admitted':
      return {};
  }
};

/** A tag's id is its kind, a colon and the mark itself. */
const Mark = ({ id }: { readonly id: string }) => <Foreign text={id.slice(id.indexOf(':') + 1)} className={styles.mark} />;
