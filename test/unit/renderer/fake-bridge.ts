import type { Bridge } from '../../../shared/contract/answer.ts';
import type { CallInput, CallName, CallOutput } from '../../../shared/contract/calls.ts';
import type { EventName, EventValue } from '../../../shared/contract/events.ts';
import type { Failure } from '../../../shared/contract/values.ts';
import { emptyAnswers } from './empty-answers.ts';

/** How the fake answers one call: by a value, or by a function of the input. Throwing a `Failure` refuses the call. */
export type FakeAnswers = { [N in CallName]?: CallOutput<N> | ((input: CallInput<N>) => CallOutput<N>) };

/** A refusal that a fake answer throws. */
export class Refused extends Error {
  readonly failure: Failure;

  constructor(message: string, hint = '', code = 'refused') {
    super(message);
    this.failure = { code, message, hint };
  }
}

/** The bridge at the page's only port, with every call it was asked. */
export type FakeBridge = {
  readonly asked: { readonly name: string; readonly input: unknown }[];
  readonly inputsOf: <N extends CallName>(name: N) => CallInput<N>[];
  readonly tell: <N extends EventName>(name: N, value: EventValue<N>) => void;
};

/** Puts a bridge into the page that answers as told, and otherwise as an empty ledger would. */
export const fakeBridge = (answers: FakeAnswers, ticket: Bridge['ticket'] = async () => null): FakeBridge => {
  const asked: { name: string; input: unknown }[] = [];
  const listeners = new Set<(name: string, value: unknown) => void>();
  const known: Readonly<Record<string, unknown>> = { ...emptyAnswers, ...answers };
  globalThis.tattletag = {
    call: async (name, input) => {
      asked.push({ name, input });
      const answer = known[name];
      try {
        return { ok: true, value: typeof answer === 'function' ? await answer(input) : answer };
      } catch (error) {
        if (error instanceof Refused) return { ok: false, failure: error.failure };
        throw error;
      }
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ticket,
  };
  return {
    asked,
    inputsOf: <N extends CallName>(name: N) => asked.filter((one) => one.name === name).map(({ input }) => input as CallInput<N>),
    tell: (name, value) => {
      for (const listener of listeners) listener(name, value);
    },
  };
};
