import { useDeferredValue, useState } from 'react';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import { usePages } from '../../client/use-pages.ts';
import { Button } from '../../parts/button.tsx';
import { DecisionList } from '../../parts/decision-list.tsx';
import { ListBar } from '../../parts/list-bar.tsx';
import { Problem } from '../../parts/problem.tsx';
import { SearchField } from '../../parts/search-field.tsx';
import { useWords } from '../../words/use-words.ts';
import { Section } from './section.tsx';
import styles from './settings.module.css';

/** From so many on a list is searched rather than read. */
const searchedFrom = 6;

const decisionsOf = ({ decisions }: CallOutput<'decisions.list'>) => decisions;

/** Everything the person decided, searchable, each with the way back. */
export const Decisions = () => {
  const t = useWords();
  const [search, setSearch] = useState('');
  const pages = usePages('decisions.list', { search: useDeferredValue(search) }, decisionsOf);
  const { total, all } = pages.first ?? { total: 0, all: 0 };
  return (
    <Section title={t('settings.decisions.title')} text={t('settings.decisions.text')}>
      {pages.failure !== null && <Problem error={pages.failure} onRetry={pages.retry} />}
      {pages.first !== undefined && all === 0 && <p className={styles.soft}>{t('settings.decisions.empty')}</p>}
      {(all >= searchedFrom || search !== '') && (
        <ListBar count={t('settings.decisions.shown', { part: total, count: all })}>
          <SearchField label={t('settings.decisions.search')} value={search} onChange={setSearch} />
        </ListBar>
      )}
      {all > 0 && total === 0 && <p className={styles.soft}>{t('settings.decisions.noMatch')}</p>}
      <div className={styles.decisions}>
        <DecisionList decisions={pages.rows} />
      </div>
      {pages.rows.length < total && (
        <div>
          <Button onClick={pages.more}>{t('actions.more')}</Button>
        </div>
      )}
    </Section>
  );
};
