import type { Answer } from '../../shared/contract/answer.ts';
import type { Failed } from './failures.ts';

/** Questions on their way through a channel, each waiting for the answer with its number. */
export type PendingAnswers = {
  /** Sends a question with a fresh number and waits. */
  readonly ask: (send: (id: number) => void) => Promise<Answer<unknown>>;
  readonly settle: (id: number, answer: Answer<unknown>) => void;
  /** Answers everything that waits, and everything asked from now on, with this failure. */
  readonly giveUp: (failure: Failed) => void;
};

/** Starts with nothing pending. */
export function createPendingAnswers(): PendingAnswers {
  const waiting = new Map<number, (answer: Answer<unknown>) => void>();
  let next = 1;
  let over: Failed | null = null;
  return {
    ask: (send) =>
      new Promise((resolve) => {
        if (over !== null) return resolve(over);
        const id = next++;
        waiting.set(id, resolve);
        send(id);
      }),
    settle: (id, answer) => {
      waiting.get(id)?.(answer);
      waiting.delete(id);
    },
    giveUp: (failure) => {
      over = failure;
      for (const resolve of waiting.values()) resolve(failure);
      waiting.clear();
    },
  };
}
