import { parentPort as threadPort } from 'node:worker_threads';
import type { EngineChannel } from './engine-protocol.ts';

/** The engine's end of the channel to whoever started it. `end` lets go of it, so that the process can finish. */
export type ParentChannel = EngineChannel & { readonly end: () => void };

/** What Electron puts at `process.parentPort` of a utility process. */
type UtilityPort = {
  readonly postMessage: (message: unknown) => void;
  readonly on: (event: 'message', listener: (event: { readonly data: unknown }) => void) => void;
};

/** Finds out how this process was started: as Electron's utility process, as a worker thread, or forked; null: none of them. */
export function openParentChannel(): ParentChannel | null {
  const utility = utilityPort();
  if (utility !== null) return utilityChannel(utility);
  if (threadPort !== null) return threadChannel(threadPort);
  return process.send === undefined ? null : forkChannel();
}

function utilityPort(): UtilityPort | null {
  const port: unknown = Reflect.get(process, 'parentPort');
  if (typeof port !== 'object' || port === null) return null;
  return 'postMessage' in port && 'on' in port ? (port as UtilityPort) : null;
}

function utilityChannel(port: UtilityPort): ParentChannel {
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => port.on('message', (event) => listener(event.data)),
    // Electron ends a utility process together with its parent.
    onClose: () => undefined,
    end: () => void setTimeout(() => process.exit(0), 50),
  };
}

function threadChannel(port: NonNullable<typeof threadPort>): ParentChannel {
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => void port.on('message', listener),
    onClose: (listener) => void port.on('close', listener),
    end: () => port.close(),
  };
}

function forkChannel(): ParentChannel {
  // Ctrl-C in a terminal reaches the whole group; the host decides when the engine closes.
  process.on('SIGINT', () => undefined);
  return {
    post: (message) => void (process.connected && process.send?.(message, undefined, undefined, () => undefined)),
    onMessage: (listener) => void process.on('message', listener),
    onClose: (listener) => void process.on('disconnect', listener),
    end: () => {
      if (process.connected) process.disconnect();
    },
  };
}
