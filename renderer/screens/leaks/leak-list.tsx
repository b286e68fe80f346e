import { Eye } from 'lucide-react';
import { useCallback, useDeferredValue, useEffect, useState } from 'react';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import { useList } from '../../client/use-list.ts';
import { useWideWindow } from '../../client/use-wide-window.ts';
import { Button } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { LeakLine } from '../../parts/leak-line.tsx';
import { MasterDetail } from '../../parts/master-detail.tsx';
import { Problem } from '../../parts/problem.tsx';
import { RowList } from '../../parts/row-list.tsx';
import { Reading } from '../../parts/shown.tsx';
import { useWords } from '../../words/use-words.ts';
import { firstRoutes, type Route } from '../route.ts';
import { useRoute } from '../use-route.tsx';
import { everyLeak, type LeakFilter, LeakFilters } from './leak-filters.tsx';
import { LeakPage } from './leak-page.tsx';

type Props = { readonly route: Extract<Route, { screen: 'leaks' }> };

type Row = CallOutput<'leaks.list'>['leaks'][number];
const leaksOf = ({ leaks }: CallOutput<'leaks.list'>): readonly Row[] => leaks;
const idOf = ({ id }: Row): string => id;
const drawLeak = (leak: Row) => <LeakLine leak={leak} />;

/** The list of leaks beside the proof of the chosen one. */
export const LeakList = ({ route }: Props) => {
  const t = useWords();
  const { go, replace } = useRoute();
  const [filter, setFilter] = useState<LeakFilter>({ ...everyLeak, search: route.search });
  const asked = useDeferredValue(filter);
  const list = useList('leaks.list', { ...asked, holder: null }, leaksOf);
  const { rows, first } = list;
  const firstId = rows[0]?.id ?? null;
  const choose = useCallback((leakId: string) => replace({ ...firstRoutes.leaks, leakId }), [replace]);
  const wide = useWideWindow();
  useEffect(() => {
    // Beside an empty page a list looks broken: on a wide window its first row is open from the start.
    if (wide && route.leakId === null && firstId !== null) choose(firstId);
  }, [wide, route.leakId, firstId, choose]);
  if (list.failure !== null) return <Problem error={list.failure} onRetry={list.retry} />;
  if (first === undefined) return <Reading />;
  if (first.all === 0)
    return (
      <Empty icon={<Eye />} title={t('leaks.empty')}>
        <p>{t('leaks.emptyText')}</p>
      </Empty>
    );
  return (
    <MasterDetail
      chosen={route.leakId !== null}
      onBack={() => go(firstRoutes.leaks)}
      detailLabel={t('leaks.detail')}
      list={
        <>
          <LeakFilters filter={filter} onChange={setFilter} shown={first.total} all={first.all} />
          {rows.length === 0 ? (
            <Empty
              title={t('leaks.noMatch')}
              action={<Button onClick={() => setFilter({ ...everyLeak, sort: filter.sort })}>{t('leaks.showAll')}</Button>}
            >
              <p>{t('leaks.noMatchText')}</p>
            </Empty>
          ) : (
            <RowList
              label={t('leaks.list')}
              rows={rows}
              view={list.view}
              keyOf={idOf}
              selected={route.leakId}
              onSelect={({ id }) => choose(id)}
            >
              {drawLeak}
            </RowList>
          )}
        </>
      }
      detail={route.leakId === null ? <p>{t('leaks.choose')}</p> : <LeakPage key={route.leakId} leakId={route.leakId} />}
    />
  );
};
