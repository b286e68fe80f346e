import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import type { CallInput, CallName, CallOutput } from '../../shared/contract/calls.ts';
import { call } from './call.ts';
import type { CallFailure } from './call-failure.ts';

/** A call that changes something; whatever is on screen is asked again afterwards. */
export const useChange = <N extends CallName>(name: N): UseMutationResult<CallOutput<N>, CallFailure, CallInput<N>> => {
  const client = useQueryClient();
  return useMutation<CallOutput<N>, CallFailure, CallInput<N>>({
    mutationFn: (input) => call(name, input),
    // Awaited, so that a change counts as done once the screen shows it.
    onSuccess: () => client.invalidateQueries(),
  });
};
