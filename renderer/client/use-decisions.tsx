import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useMemo, useRef } from 'react';
import type { CallInput } from '../../shared/contract/calls.ts';
import { useTell, useTellUndone } from '../parts/toaster.tsx';
import { outcomeOf } from '../words/outcome.ts';
import { useWords } from '../words/use-words.ts';
import { call } from './call.ts';
import { failureOf } from './call-failure.ts';

export type DecisionInput = CallInput<'decisions.make'>['decisions'][number];

type Decisions = {
  /** Keeps decisions, says what that changed, and offers Undo. False: it failed, and the person was told. */
  readonly decide: (decisions: readonly DecisionInput[], told: string) => Promise<boolean>;
  /** Takes back the last decision of this session. */
  readonly undoLast: () => Promise<boolean>;
  /** Takes back decisions of any time, and says what that changed. */
  readonly takeBack: (ids: readonly number[]) => Promise<boolean>;
};

const DecisionsContext = createContext<Decisions>({
  decide: async () => false,
  undoLast: async () => false,
  takeBack: async () => false,
});

/** Decisions the person makes, with the way back by toast, U and Ctrl+Z. */
export const DecisionsProvider = ({ children }: { readonly children: ReactNode }) => {
  const t = useWords();
  const tell = useTell();
  const tellUndone = useTellUndone();
  const client = useQueryClient();
  const made = useRef<readonly (readonly number[])[]>([]);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const decisions = useMemo(() => {
    // One after the other: an undo pressed while a decision is still being judged must find it.
    const inTurn = (step: () => Promise<void>): Promise<boolean> => {
      const done = last.current.then(step).then(
        () => true,
        (error) => {
          tell(failureOf(error).message);
          return false;
        },
      );
      last.current = done;
      return done.then((kept) => client.invalidateQueries().then(() => kept));
    };
    const takeBackNow = async (ids: readonly number[]) => {
      const { changes } = await call('decisions.undo', { decisions: [...ids] });
      made.current = made.current.map((batch) => batch.filter((id) => !ids.includes(id))).filter((batch) => batch.length > 0);
      tellUndone(`${t('decisions.undone')} ${outcomeOf(changes, true)}`);
    };
    const takeBack = (ids: readonly number[]) => inTurn(() => takeBackNow(ids));
    // What was taken back already, by key or in the settings, leaves the button of its message with nothing to do.
    const undo = (ids: readonly number[]) =>
      inTurn(async () => {
        const left = made.current.flat().filter((id) => ids.includes(id));
        if (left.length > 0) await takeBackNow(left);
      });
    const decide = (wanted: readonly DecisionInput[], told: string) =>
      inTurn(async () => {
        const { decisions: ids, changes } = await call('decisions.make', { decisions: [...wanted] });
        made.current = [...made.current, ids];
        tell(`${told} ${outcomeOf(changes, false)}`, () => void undo(ids));
      });
    const undoLast = () =>
      last.current.then(() => {
        const ids = made.current.at(-1);
        if (ids !== undefined) return undo(ids);
        tell(t('decisions.nothing'));
        return false;
      });
    return { decide, undoLast, takeBack };
  }, [client, tell, tellUndone, t]);
  return <DecisionsContext value={decisions}>{children}</DecisionsContext>;
};

/** How to decide and how to take it back. */
export const useDecisions = (): Decisions => useContext(DecisionsContext);
