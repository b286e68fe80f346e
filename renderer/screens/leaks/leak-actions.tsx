import { type DecisionInput, useDecisions } from '../../client/use-decisions.tsx';
import { Button } from '../../parts/button.tsx';
import { DecisionList } from '../../parts/decision-list.tsx';
import { useWords } from '../../words/use-words.ts';
import { firstRoutes } from '../route.ts';
import { useRoute } from '../use-route.tsx';
import type { LeakDetail } from './leak-detail.ts';
import styles from './leaks.module.css';

type Choice = { readonly name: 'expected' | 'same' | 'notMine' | 'admitted'; readonly decision: DecisionInput };

/** What the person may know that the mail does not say; each is kept with its date and can be undone. */
export const LeakActions = ({ detail }: { readonly detail: LeakDetail }) => {
  const t = useWords();
  const { replace } = useRoute();
  const { decide } = useDecisions();
  const act = async ({ name, decision }: Choice) => {
    const done = await decide([decision], t(`leaks.actions.told.${name}`));
    // All but an admission take the leak off the list.
    if (done && name !== 'admitted') replace(firstRoutes.leaks);
  };
  return (
    <section className={styles.section} aria-labelledby="more">
      <h2 id="more">{t('leaks.actions.title')}</h2>
      <ul className={styles.choices}>
        {choicesFor(detail).map((choice) => (
          <li key={choice.name}>
            <Button onClick={() => void act(choice)}>{t(`leaks.actions.${choice.name}`)}</Button>
            <span className={styles.soft}>{t(`leaks.actions.${choice.name}Hint`)}</span>
          </li>
        ))}
      </ul>
      <DecisionList decisions={detail.decisions} />
    </section>
  );
};

const choicesFor = ({ leak }: LeakDetail): readonly Choice[] => {
  const { id, tagId, holder, receiver, wording } = leak;
  const named = receiver.domain !== '';
  const both = named && holder.domain !== '';
  return [
    ...(named ? [{ name: 'expected', decision: { kind: 'expected', tagId, domain: receiver.domain } } as const] : []),
    ...(both
      ? [
          {
            name: 'same',
            decision: { kind: 'same-company', domains: [holder.domain, receiver.domain] as [string, string] },
          } as const,
        ]
      : []),
    { name: 'notMine', decision: { kind: 'not-mine', tagId } },
    ...(wording === 'admitted' ? [] : [{ name: 'admitted', decision: { kind: 'admitted', leakId: id } } as const]),
  ];
};
