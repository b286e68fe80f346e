import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CallInput } from '../../../shared/contract/calls.ts';
import { call } from '../../client/call.ts';
import type { CallFailure } from '../../client/call-failure.ts';

/** A file or folder the host gave out, or an account that was tried. */
export type ToRead = { readonly ticket: string } | { readonly account: CallInput<'accounts.add'> };

type Start = { readonly what: ToRead; readonly about: CallInput<'person.set'> };

/** Keeps who the person is, adds the source and starts its scan, in this order: names decide what is read. */
export const useStartReading = () => {
  const client = useQueryClient();
  return useMutation<void, CallFailure, Start>({
    mutationFn: async ({ what, about }) => {
      const { rescan } = await call('person.set', about);
      const { source } = 'ticket' in what ? await call('sources.add', what) : await call('accounts.add', what.account);
      await call('scan.start', rescan ? { source: null, textsAgain: true } : { source: source.id, textsAgain: false });
    },
    onSettled: () => void client.invalidateQueries(),
  });
};
