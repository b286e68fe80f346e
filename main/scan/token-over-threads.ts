import type { MessagePort } from 'node:worker_threads';
import type { TokenAnswer } from '../sources/imap/imap-access.ts';
import { sourceNote } from '../sources/source-notes.ts';
import type { TokenDesk } from './scan-job.ts';

/** The reading thread asks for a token; `to` is the number of the question. */
export type TokenWanted = {
  readonly to: number;
  readonly sourceId: number;
  readonly refused: string | null;
};

/** What it is answered. */
export type TokenGiven = { readonly to: number; readonly answer: TokenAnswer };

/** Reading side: tokens come from the thread that has the vault, one at a time. Listening only while one is awaited lets this thread end. */
export function askForTokens(port: MessagePort | null): TokenDesk {
  let asked = 0;
  return (sourceId, refused) => {
    if (port === null) return Promise.resolve(nobodyThere);
    asked += 1;
    const wanted: TokenWanted = { to: asked, sourceId, refused };
    return new Promise((settle) => {
      const hear = ({ to, answer }: TokenGiven): void => {
        if (to !== wanted.to) return;
        port.off('message', hear);
        settle(answer);
      };
      port.on('message', hear);
      port.postMessage(wanted);
    });
  };
}

const nobodyThere = { ok: false, problem: 'token-missing', failure: sourceNote('token-missing', '') } as const;
