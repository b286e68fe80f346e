import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../client/call.ts';
import type { CallFailure } from '../../client/call-failure.ts';
import { useCall } from '../../client/use-call.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog, DialogActions } from '../../parts/dialog.tsx';
import { Problem } from '../../parts/problem.tsx';
import { useTell } from '../../parts/toaster.tsx';
import { useWords } from '../../words/use-words.ts';
import { AwaitBrowser } from './await-browser.tsx';
import { useGiveBack, useSignIn } from './use-sign-in.ts';

type Props = { readonly id: number; readonly label: string; readonly onClose: () => void };

/** Signs in to an account once more, and lets its scan go on. */
export const AgainDialog = ({ id, label, onClose }: Props) => {
  const t = useWords();
  const tell = useTell();
  const client = useQueryClient();
  const scan = useCall('scan.state', {}).data;
  const [ticket, setTicket] = useState<string | null>(null);
  useGiveBack(ticket);
  const keep = useMutation<void, CallFailure, string>({
    mutationFn: async (finished) => {
      await call('accounts.keep-sign-in', { id, ticket: finished });
      await call('scan.start', { source: id, textsAgain: false });
    },
    onSuccess: () => {
      tell(t('signIn.again.done'));
      onClose();
    },
    onSettled: () => void client.invalidateQueries(),
  });
  const signIn = useSignIn({ onTicket: setTicket, onSignedIn: (signedIn) => keep.mutate(signedIn.ticket) });
  const busy = signIn.starting || keep.isPending || (scan?.running ?? false);
  const error = keep.error ?? signIn.error;
  return (
    <Dialog open onClose={onClose} title={t('signIn.again.title')} text={t('signIn.again.text', { label })}>
      {signIn.waiting !== null ? (
        <AwaitBrowser begun={signIn.waiting} onCancel={signIn.cancel} />
      ) : (
        <DialogActions>
          <Button onClick={onClose}>{t('actions.cancel')}</Button>
          <Button look="primary" disabled={busy} onClick={() => signIn.start(() => call('accounts.sign-in-again', { id }))}>
            {t(signIn.starting ? 'signIn.starting' : 'signIn.start')}
          </Button>
        </DialogActions>
      )}
      {error !== null && <Problem error={error} />}
    </Dialog>
  );
};
