import { useCallback, useRef, useState } from 'react';
import { type DecisionInput, useDecisions } from '../../client/use-decisions.tsx';

/** Settles proposals: each leaves the queue at once, and comes back when it could not be kept or is undone. */
export const useReview = () => {
  const { decide } = useDecisions();
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set());
  const pending = useRef(0);
  const settle = useCallback(
    async (ids: readonly string[], decisions: readonly DecisionInput[], told: string) => {
      pending.current += 1;
      setSettled((gone) => new Set([...gone, ...ids]));
      await decide(decisions, told);
      pending.current -= 1;
      // By now the list itself has been asked for again, so nothing needs to be hidden any more.
      if (pending.current === 0) setSettled(new Set());
    },
    [decide],
  );
  return { settled, settle };
};
