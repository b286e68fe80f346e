import { ListChecks } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { useDecisions } from '../../client/use-decisions.tsx';
import { useKeys } from '../../client/use-keys.ts';
import { usePages } from '../../client/use-pages.ts';
import { useWideWindow } from '../../client/use-wide-window.ts';
import { Empty } from '../../parts/empty.tsx';
import { MasterDetail } from '../../parts/master-detail.tsx';
import { Problem } from '../../parts/problem.tsx';
import { RowList } from '../../parts/row-list.tsx';
import { Reading } from '../../parts/shown.tsx';
import { useWords } from '../../words/use-words.ts';
import { AcceptAll } from './accept-all.tsx';
import { acceptance, canAccept } from './acceptance.ts';
import { CorrectHolder } from './correct-holder.tsx';
import { Proposal } from './proposal.tsx';
import { everyTag, TagFilters } from './tag-filters.tsx';
import { TagLine } from './tag-line.tsx';
import type { TagRow } from './tag-row.ts';
import { useReview } from './use-review.ts';

/** The proposed tags one after the other: accept, correct or ignore, by key or by button, with undo. */
export const ReviewQueue = ({ first }: { readonly first: string | null }) => {
  const t = useWords();
  const wide = useWideWindow();
  const { undoLast } = useDecisions();
  const { settled, settle } = useReview();
  const [filter, setFilter] = useState({ ...everyTag, sort: 'messages' as TagSort });
  const [chosen, setChosen] = useState(first);
  const [correcting, setCorrecting] = useState(false);
  const pages = usePages('tags.list', { ...useDeferredValue(filter), origin: 'proposed' }, (page) => page.tags);
  const rows = pages.rows.filter(({ id }) => !settled.has(id));
  const found = rows.findIndex(({ id }) => id === chosen);
  const at = found < 0 && wide ? 0 : found;
  const tag = rows[at];
  const moveTo = (index: number) => setChosen(rows[Math.min(rows.length - 1, Math.max(0, index))]?.id ?? null);
  const leave = () => setChosen((rows[at + 1] ?? rows[at - 1])?.id ?? null);
  const accept = (accepted: TagRow) => {
    if (!canAccept(accepted)) return setCorrecting(true);
    leave();
    void settle([accepted.id], [acceptance(accepted)], t('tags.review.accepted', { tag: accepted.tag }));
  };
  const ignore = (ignored: TagRow) => {
    leave();
    void settle([ignored.id], [{ kind: 'ignored', tagId: ignored.id }], t('tags.review.ignored', { tag: ignored.tag }));
  };
  const correct = (corrected: TagRow, holder: TagRow['holder']) => {
    setCorrecting(false);
    leave();
    void settle(
      [corrected.id],
      [{ kind: 'holder', tagId: corrected.id, holder }],
      t('tags.review.corrected', { tag: corrected.tag }),
    );
  };
  useKeys({
    a: () => tag !== undefined && accept(tag),
    c: () => tag !== undefined && setCorrecting(true),
    i: () => tag !== undefined && ignore(tag),
    ArrowDown: () => moveTo(at + 1),
    ArrowUp: () => moveTo(at - 1),
    j: () => moveTo(at + 1),
    k: () => moveTo(at - 1),
  });
  if (pages.failure !== null) return <Problem error={pages.failure} onRetry={pages.retry} />;
  if (pages.first === undefined) return <Reading />;
  const left = Math.max(rows.length, pages.first.total - settled.size);
  if (rows.length === 0 && filter.search === '')
    return (
      <Empty icon={<ListChecks />} title={t('tags.review.empty')}>
        <p>{t('tags.review.emptyText')}</p>
      </Empty>
    );
  return (
    <>
      <MasterDetail
        chosen={tag !== undefined}
        onBack={() => setChosen(null)}
        detailLabel={t('tags.detail')}
        list={
          <>
            <TagFilters
              filter={filter}
              onChange={(next) => setFilter({ ...next })}
              count={t('tags.proposedShown', { count: left })}
            />
            <RowList
              label={t('tags.proposals')}
              rows={rows}
              total={left}
              keyOf={({ id }) => id}
              selected={tag?.id ?? null}
              onSelect={({ id }) => setChosen(id)}
              onEnd={pages.more}
            >
              {(row) => <TagLine tag={row} />}
            </RowList>
            <AcceptAll tags={rows} settle={settle} />
          </>
        }
        detail={
          tag === undefined ? null : (
            <Proposal
              tag={tag}
              onAccept={() => accept(tag)}
              onCorrect={() => setCorrecting(true)}
              onIgnore={() => ignore(tag)}
              onUndo={() => void undoLast()}
            />
          )
        }
      />
      {correcting && tag !== undefined && (
        <CorrectHolder tag={tag} onClose={() => setCorrecting(false)} onSave={(holder) => correct(tag, holder)} />
      )}
    </>
  );
};

type TagSort = 'tag' | 'holder' | 'given' | 'messages' | 'leaks';
