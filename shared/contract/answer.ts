import type { CallInput, CallName, CallOutput } from './calls.ts';
import type { Failure } from './values.ts';

/** What every call comes back as. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** One handler a call; a missing one is a compile error. */
export type Handlers<Names extends CallName> = {
  readonly [N in Names]: (input: CallInput<N>) => Promise<Answer<CallOutput<N>>> | Answer<CallOutput<N>>;
};

/** The bridge a host puts into the page as `window.tattletag`. `ticket` turns a dropped file into a ticket, or null where the host cannot. */
export type Bridge = {
  readonly call: (name: string, input: unknown) => Promise<unknown>;
  readonly listen: (listener: (name: string, value: unknown) => void) => () => void;
  readonly ticket: (file: unknown) => Promise<unknown>;
};
