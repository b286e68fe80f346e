import { z } from 'zod';
import type { CallOutput } from '../../shared/contract/calls.ts';
import { failure, ticket } from '../../shared/contract/values.ts';
import { bridge } from './bridge.ts';
import { CallFailure, unanswered, unreadable } from './call-failure.ts';

const answerShape = z.union([
  ticket.nullable(),
  z.object({ ok: z.literal(true), value: ticket.nullable() }),
  z.object({ ok: z.literal(false), failure }),
]);

/** Turns a dropped file into a ticket; null where this host cannot open dropped files. */
export const takeDropped = async (file: File): Promise<CallOutput<'host.pick'>['tickets'][number] | null> => {
  const host = bridge();
  if (host === null) throw new CallFailure(unanswered());
  const answer = answerShape.safeParse(await host.ticket(file));
  if (!answer.success) throw new CallFailure(unreadable());
  if (answer.data === null || !('ok' in answer.data)) return answer.data;
  if (!answer.data.ok) throw new CallFailure(answer.data.failure);
  return answer.data.value;
};
