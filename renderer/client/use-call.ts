import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { CallInput, CallName, CallOutput } from '../../shared/contract/calls.ts';
import { call } from './call.ts';
import type { CallFailure } from './call-failure.ts';

type Options = {
  /** False: do not ask yet. */
  readonly enabled?: boolean;
  /** Keep showing the last answer while a changed input is asked for. */
  readonly keep?: boolean;
};

/** What a screen reads from the engine; `changed` events ask again. */
export const useCall = <N extends CallName>(
  name: N,
  input: CallInput<N>,
  { enabled = true, keep = false }: Options = {},
): UseQueryResult<CallOutput<N>, CallFailure> =>
  useQuery<CallOutput<N>, CallFailure>({
    queryKey: [name, input],
    queryFn: () => call(name, input),
    enabled,
    ...(keep ? { placeholderData: keepPreviousData } : {}),
  });
