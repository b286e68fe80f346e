import type { CallOutput } from '../../../shared/contract/calls.ts';
import { usePages } from '../../client/use-pages.ts';
import { Button } from '../../parts/button.tsx';
import { DecisionList } from '../../parts/decision-list.tsx';
import { Problem } from '../../parts/problem.tsx';
import { useWords } from '../../words/use-words.ts';
import { Section } from './section.tsx';
import styles from './settings.module.css';

/** Everything the person decided, each with the way back. */
export const Decisions = () => {
  const t = useWords();
  const pages = usePages('decisions.list', {}, (page: CallOutput<'decisions.list'>) => page.decisions);
  const total = pages.first?.total ?? 0;
  return (
    <Section title={t('settings.decisions.title')} text={t('settings.decisions.text')}>
      {pages.failure !== null && <Problem error={pages.failure} onRetry={pages.retry} />}
      {pages.first !== undefined && total === 0 && <p className={styles.soft}>{t('settings.decisions.empty')}</p>}
      <div className={styles.decisions}>
        <DecisionList decisions={pages.rows} />
      </div>
      {pages.rows.length < total && (
        <div>
          <Button onClick={pages.more}>{t('settings.decisions.more')}</Button>
        </div>
      )}
    </Section>
  );
};
