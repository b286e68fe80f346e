import { Tags } from 'lucide-react';
import { useCallback, useDeferredValue, useEffect, useState } from 'react';
import { useList } from '../../client/use-list.ts';
import { useWideWindow } from '../../client/use-wide-window.ts';
import { Button } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { MasterDetail } from '../../parts/master-detail.tsx';
import { Problem } from '../../parts/problem.tsx';
import { RowList } from '../../parts/row-list.tsx';
import { Reading } from '../../parts/shown.tsx';
import { useWords } from '../../words/use-words.ts';
import { firstRoutes, type Route } from '../route.ts';
import { useRoute } from '../use-route.tsx';
import { everyTag, type TagFilter, TagFilters } from './tag-filters.tsx';
import { drawTag, idOf, tagsOf } from './tag-line.tsx';
import { TagPage } from './tag-page.tsx';

type Props = { readonly route: Extract<Route, { screen: 'tags' }> };

/** The registered tags beside the one that is chosen. */
export const YourTags = ({ route }: Props) => {
  const t = useWords();
  const { go, replace } = useRoute();
  const wide = useWideWindow();
  const [filter, setFilter] = useState<TagFilter>(everyTag);
  const list = useList('tags.list', { ...useDeferredValue(filter), origin: 'registered' }, tagsOf);
  const { rows, first } = list;
  const firstId = rows[0]?.id ?? null;
  const choose = useCallback((tagId: string) => replace({ screen: 'tags', tab: 'yours', tagId }), [replace]);
  useEffect(() => {
    if (wide && route.tagId === null && firstId !== null) choose(firstId);
  }, [wide, route.tagId, firstId, choose]);
  if (list.failure !== null) return <Problem error={list.failure} onRetry={list.retry} />;
  if (first === undefined) return <Reading />;
  if (first.total === 0 && filter.search === '')
    return (
      <Empty icon={<Tags />} title={t('tags.empty')}>
        <p>{t('tags.emptyText')}</p>
      </Empty>
    );
  return (
    <MasterDetail
      chosen={route.tagId !== null}
      onBack={() => go(firstRoutes.tags)}
      detailLabel={t('tags.detail')}
      list={
        <>
          <TagFilters filter={filter} onChange={setFilter} count={t('tags.shown', { part: rows.length, count: first.total })} />
          {rows.length === 0 ? (
            <Empty title={t('tags.noMatch')} action={<Button onClick={() => setFilter(everyTag)}>{t('tags.showAll')}</Button>}>
              <p>{t('tags.noMatchText')}</p>
            </Empty>
          ) : (
            <RowList
              label={t('tags.list')}
              rows={rows}
              view={list.view}
              keyOf={idOf}
              selected={route.tagId}
              onSelect={({ id }) => choose(id)}
            >
              {drawTag}
            </RowList>
          )}
        </>
      }
      detail={route.tagId === null ? <p>{t('tags.choose')}</p> : <TagPage key={route.tagId} tagId={route.tagId} />}
    />
  );
};
