import { z } from 'zod';
import { type CallInput, type CallName, type CallOutput, calls } from '../../shared/contract/calls.ts';
import { failure as failureShape } from '../../shared/contract/values.ts';
import { bridge } from './bridge.ts';
import { CallFailure, unanswered, unreadable } from './call-failure.ts';

const answerShape = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), failure: failureShape }),
]);

/** Makes one call of the contract and checks the answer; throws `CallFailure` for whatever a person should be told. */
export const call = async <N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> => {
  const answer = answerShape.safeParse(await ask(name, input));
  if (!answer.success) throw new CallFailure(unreadable());
  if (!answer.data.ok) throw new CallFailure(answer.data.failure);
  const value = calls[name].output.safeParse(answer.data.value);
  if (!value.success) throw new CallFailure(unreadable());
  // The schema of this very call has just accepted it; TypeScript cannot follow the lookup by a generic name.
  return value.data as CallOutput<N>;
};

const ask = async (name: CallName, input: unknown): Promise<unknown> => {
  const host = bridge();
  if (host === null) throw new CallFailure(unanswered());
  try {
    return await host.call(name, input);
  } catch {
    throw new CallFailure(unanswered());
  }
};
