import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef } from 'react';
import type { CallInput } from '../../shared/contract/calls.ts';
import { useTell } from '../parts/toaster.tsx';
import { useWords } from '../words/use-words.ts';
import { failureOf } from './call-failure.ts';
import { useChange } from './use-change.ts';

export type DecisionInput = CallInput<'decisions.make'>['decisions'][number];

type Decisions = {
  /** Keeps decisions, says so, and offers Undo. False: it failed, and the person was told. */
  readonly decide: (decisions: readonly DecisionInput[], told: string) => Promise<boolean>;
  /** Takes back the last decision of this session. */
  readonly undoLast: () => Promise<void>;
};

const DecisionsContext = createContext<Decisions>({ decide: async () => false, undoLast: async () => {} });

/** Decisions the person makes, with the way back by toast, U and Ctrl+Z. */
export const DecisionsProvider = ({ children }: { readonly children: ReactNode }) => {
  const t = useWords();
  const tell = useTell();
  const { mutateAsync: make } = useChange('decisions.make');
  const { mutateAsync: takeBack } = useChange('decisions.undo');
  const made = useRef<readonly (readonly number[])[]>([]);
  const undo = useCallback(
    async (ids: readonly number[]) => {
      made.current = made.current.filter((batch) => batch !== ids);
      try {
        await takeBack({ decisions: [...ids] });
        tell(t('decisions.undone'));
      } catch (error) {
        tell(failureOf(error).message);
      }
    },
    [takeBack, tell, t],
  );
  const decide = useCallback(
    async (decisions: readonly DecisionInput[], told: string) => {
      try {
        const { decisions: ids } = await make({ decisions: [...decisions] });
        made.current = [...made.current, ids];
        tell(told, () => void undo(ids));
        return true;
      } catch (error) {
        tell(failureOf(error).message);
        return false;
      }
    },
    [make, tell, undo],
  );
  const undoLast = useCallback(async () => {
    const last = made.current.at(-1);
    if (last === undefined) tell(t('decisions.nothing'));
    else await undo(last);
  }, [undo, tell, t]);
  const decisions = useMemo(() => ({ decide, undoLast }), [decide, undoLast]);
  return <DecisionsContext value={decisions}>{children}</DecisionsContext>;
};

/** How to decide and how to take it back. */
export const useDecisions = (): Decisions => useContext(DecisionsContext);
