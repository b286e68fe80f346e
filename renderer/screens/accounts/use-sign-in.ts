import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import { call } from '../../client/call.ts';
import type { CallFailure } from '../../client/call-failure.ts';

/** A sign-in page that is open in the browser. */
export type Begun = CallOutput<'accounts.begin-sign-in'>;

/** Signing in with the browser, from the first press to the end. */
export type SignIn = {
  readonly start: (begin: () => Promise<Begun>) => void;
  /** Null: the browser is not waited for. */
  readonly waiting: Begun | null;
  readonly starting: boolean;
  /** Why it came to nothing; null also when the person cancelled. */
  readonly error: CallFailure | null;
  readonly cancel: () => void;
};

type Heard = {
  /** A ticket came to be; whoever holds it has to give it back. */
  readonly onTicket: (ticket: string) => void;
  readonly onSignedIn: (signedIn: { readonly ticket: string; readonly user: string }) => void;
};

/** Begins a sign-in, waits for the browser, and tells how it ended. */
export const useSignIn = ({ onTicket, onSignedIn }: Heard): SignIn => {
  const [waiting, setWaiting] = useState<Begun | null>(null);
  const flow = useMutation<{ ticket: string; user: string }, CallFailure, () => Promise<Begun>>({
    mutationFn: async (begin) => {
      const begun = await begin();
      onTicket(begun.ticket);
      setWaiting(begun);
      const { user } = await call('accounts.finish-sign-in', { ticket: begun.ticket });
      return { ticket: begun.ticket, user };
    },
    onSuccess: onSignedIn,
    onSettled: () => setWaiting(null),
  });
  return {
    start: flow.mutate,
    waiting,
    starting: flow.isPending && waiting === null,
    error: flow.error?.failure.code === 'oauth-cancelled' ? null : flow.error,
    cancel: () => {
      if (waiting !== null) giveBack(waiting.ticket);
    },
  };
};

/** Gives a ticket back when it is let go of for another, or with the screen; one that an account was made of is used up by then. */
export const useGiveBack = (ticket: string | null): void => {
  useEffect(() => (ticket === null ? undefined : () => giveBack(ticket)), [ticket]);
};

// Nobody is left to hear how that went.
const giveBack = (ticket: string): void => void call('accounts.cancel-sign-in', { ticket }).catch(() => undefined);
