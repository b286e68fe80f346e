import { useState } from 'react';
import { useDecisions } from '../../client/use-decisions.tsx';
import { useKeys } from '../../client/use-keys.ts';
import { useWords } from '../../words/use-words.ts';
import { acceptance, canAccept } from './acceptance.ts';
import type { TagRow } from './tag-row.ts';
import type { useReview } from './use-review.ts';

type Settle = ReturnType<typeof useReview>['settle'];

/** Walking through the proposals: which one is asked about, and what each key and button does to it. */
export const useReviewQueue = (
  rows: readonly (TagRow | undefined)[],
  first: string | null,
  openFirst: boolean,
  settle: Settle,
) => {
  const t = useWords();
  const { undoLast } = useDecisions();
  const [chosen, setChosen] = useState(first);
  const [correcting, setCorrecting] = useState(false);
  const found = rows.findIndex((row) => row?.id === chosen);
  const at = found < 0 && openFirst ? 0 : found;
  const tag = rows[at];
  const moveTo = (index: number) => setChosen(rows[Math.min(rows.length - 1, Math.max(0, index))]?.id ?? null);
  const decide = (decision: Parameters<Settle>[1][number], told: string) => {
    if (tag === undefined) return;
    setCorrecting(false);
    setChosen((rows[at + 1] ?? rows[at - 1])?.id ?? null);
    void settle([tag.id], [decision], told);
  };
  const correct = () => tag !== undefined && setCorrecting(true);
  const accept = () => {
    if (tag !== undefined && canAccept(tag)) decide(acceptance(tag), t('tags.review.accepted', { tag: tag.tag }));
    else correct();
  };
  const ignore = () =>
    tag !== undefined && decide({ kind: 'ignored', tagId: tag.id }, t('tags.review.ignored', { tag: tag.tag }));
  const save = (holder: TagRow['holder']) =>
    tag !== undefined && decide({ kind: 'holder', tagId: tag.id, holder }, t('tags.review.corrected', { tag: tag.tag }));
  const down = () => moveTo(at + 1);
  const up = () => moveTo(at - 1);
  useKeys({ a: accept, c: correct, i: ignore, ArrowDown: down, ArrowUp: up, j: down, k: up });
  return {
    tag,
    correcting,
    choose: setChosen,
    accept,
    correct,
    ignore,
    save,
    undo: undoLast,
    stopCorrecting: () => setCorrecting(false),
  };
};
