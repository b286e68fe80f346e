import { ListChecks } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useList } from '../../client/use-list.ts';
import { useWideWindow } from '../../client/use-wide-window.ts';
import { Empty } from '../../parts/empty.tsx';
import { MasterDetail } from '../../parts/master-detail.tsx';
import { Problem } from '../../parts/problem.tsx';
import { RowList } from '../../parts/row-list.tsx';
import { Reading } from '../../parts/shown.tsx';
import { useWords } from '../../words/use-words.ts';
import { CorrectHolder } from '../corrections/correct-holder.tsx';
import { AcceptAll } from './accept-all.tsx';
import { Proposal } from './proposal.tsx';
import { everyTag, type TagFilter, TagFilters } from './tag-filters.tsx';
import { drawTag, idOf, tagsOf } from './tag-line.tsx';
import styles from './tags.module.css';
import { useReview } from './use-review.ts';
import { useReviewQueue } from './use-review-queue.ts';

/** The proposed tags one after the other: accept, correct or ignore, by key or by button, with undo. */
export const ReviewQueue = ({ first }: { readonly first: string | null }) => {
  const t = useWords();
  const { settled, settle } = useReview();
  const [filter, setFilter] = useState<TagFilter>({ ...everyTag, sort: 'messages' });
  const pages = useList('tags.list', { ...useDeferredValue(filter), origin: 'proposed' }, tagsOf);
  const rows = useMemo(() => pages.rows.filter((row) => row === undefined || !settled.has(row.id)), [pages.rows, settled]);
  const queue = useReviewQueue(rows, first, useWideWindow(), settle);
  const { tag } = queue;
  if (pages.failure !== null) return <Problem error={pages.failure} onRetry={pages.retry} />;
  if (pages.first === undefined) return <Reading />;
  if (rows.length === 0 && filter.search === '')
    return (
      <Empty icon={<ListChecks />} title={t('tags.review.empty')}>
        <p>{t('tags.review.emptyText')}</p>
      </Empty>
    );
  const list = (
    <>
      <TagFilters filter={filter} onChange={setFilter} count={t('tags.proposedShown', { count: rows.length })} />
      {rows.length === 0 ? (
        <p className={styles.none}>{t('tags.noMatchText')}</p>
      ) : (
        <RowList
          label={t('tags.proposals')}
          rows={rows}
          view={pages.view}
          keyOf={idOf}
          selected={tag?.id ?? null}
          onSelect={({ id }) => queue.choose(id)}
        >
          {drawTag}
        </RowList>
      )}
      <AcceptAll tags={rows} settle={settle} />
    </>
  );
  return (
    <>
      <MasterDetail
        chosen={tag !== undefined}
        onBack={() => queue.choose(null)}
        detailLabel={t('tags.detail')}
        list={list}
        detail={tag !== undefined && <Proposal tag={tag} queue={queue} />}
      />
      {queue.correcting && tag !== undefined && (
        <CorrectHolder tag={tag.tag} holder={tag.holder} onClose={queue.stopCorrecting} onSave={queue.save} />
      )}
    </>
  );
};
