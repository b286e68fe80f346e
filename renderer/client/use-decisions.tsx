import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useMemo, useRef } from 'react';
import type { CallInput } from '../../shared/contract/calls.ts';
import { useTell } from '../parts/toaster.tsx';
import { useWords } from '../words/use-words.ts';
import { call } from './call.ts';
import { failureOf } from './call-failure.ts';

export type DecisionInput = CallInput<'decisions.make'>['decisions'][number];

type Decisions = {
  /** Keeps decisions, says so, and offers Undo. False: it failed, and the person was told. */
  readonly decide: (decisions: readonly DecisionInput[], told: string) => Promise<boolean>;
  /** Takes back the last decision of this session. */
  readonly undoLast: () => Promise<boolean>;
};

const DecisionsContext = createContext<Decisions>({ decide: async () => false, undoLast: async () => false });

/** Decisions the person makes, with the way back by toast, U and Ctrl+Z. */
export const DecisionsProvider = ({ children }: { readonly children: ReactNode }) => {
  const t = useWords();
  const tell = useTell();
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
    const undo = (ids: readonly number[]) =>
      inTurn(async () => {
        // Taken back by key already: the button of its message has nothing left to do.
        if (!made.current.includes(ids)) return;
        await call('decisions.undo', { decisions: [...ids] });
        made.current = made.current.filter((batch) => batch !== ids);
        tell(t('decisions.undone'));
      });
    const decide = (wanted: readonly DecisionInput[], told: string) =>
      inTurn(async () => {
        const { decisions: ids } = await call('decisions.make', { decisions: [...wanted] });
        made.current = [...made.current, ids];
        tell(told, () => void undo(ids));
      });
    const undoLast = () =>
      last.current.then(() => {
        const ids = made.current.at(-1);
        if (ids !== undefined) return undo(ids);
        tell(t('decisions.nothing'));
        return false;
      });
    return { decide, undoLast };
  }, [client, tell, t]);
  return <DecisionsContext value={decisions}>{children}</DecisionsContext>;
};

/** How to decide and how to take it back. */
export const useDecisions = (): Decisions => useContext(DecisionsContext);
