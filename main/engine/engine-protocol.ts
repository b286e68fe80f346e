import { z } from 'zod';
import { failure } from '../../shared/contract/values.ts';

/**
 * The messages between a host and its engine process. They are plain JSON, so that a utility process, a worker thread and
 * a forked process can all carry them; bytes travel as base64.
 */

const answer = z.union([z.object({ ok: z.literal(true), value: z.unknown() }), z.object({ ok: z.literal(false), failure })]);

/** What a host says first. */
export const engineSetup = z.object({
  dataFolder: z.string(),
  version: z.string(),
  workerFile: z.string().nullable(),
  referenceFolders: z.array(z.string()),
  /** The host can reach a keyring; whether it opens is seen when it is asked. */
  keyring: z.boolean(),
});
export type EngineSetup = z.infer<typeof engineSetup>;

/** What the engine asks its host: the path behind a ticket, to wrap or unwrap a key (base64), or to open a page in the person's browser. */
export const hostQuestion = z.enum(['ticket', 'wrap', 'unwrap', 'browse']);
export type HostQuestion = z.infer<typeof hostQuestion>;

export const toEngine = z.discriminatedUnion('type', [
  z.object({ type: z.literal('start'), setup: engineSetup }),
  z.object({ type: z.literal('call'), id: z.number(), name: z.string(), input: z.unknown() }),
  z.object({ type: z.literal('reply'), id: z.number(), answer }),
  z.object({ type: z.literal('close') }),
]);
export type ToEngine = z.infer<typeof toEngine>;

export const toHost = z.discriminatedUnion('type', [
  z.object({ type: z.literal('answer'), id: z.number(), answer }),
  z.object({ type: z.literal('event'), name: z.string(), value: z.unknown() }),
  z.object({ type: z.literal('ask'), id: z.number(), what: hostQuestion, value: z.string() }),
  z.object({ type: z.literal('log'), line: z.string() }),
  z.object({ type: z.literal('closed') }),
]);
export type ToHost = z.infer<typeof toHost>;

/** One end of whatever carries the messages. `onClose` tells that the other end is gone. */
export type EngineChannel = {
  readonly post: (message: unknown) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  readonly onClose: (listener: () => void) => void;
};
