import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CallInput } from '../../../shared/contract/calls.ts';
import { call } from '../../client/call.ts';
import type { CallFailure } from '../../client/call-failure.ts';

type Start = { readonly ticket: string; readonly about: CallInput<'person.set'> };

/** Keeps who the person is, adds the source and starts its scan, in this order: names decide what is read. */
export const useStartReading = () => {
  const client = useQueryClient();
  return useMutation<void, CallFailure, Start>({
    mutationFn: async ({ ticket, about }) => {
      const { rescan } = await call('person.set', about);
      const { source } = await call('sources.add', { ticket });
      await call('scan.start', rescan ? { source: null, textsAgain: true } : { source: source.id, textsAgain: false });
    },
    onSettled: () => void client.invalidateQueries(),
  });
};
