import { fork } from 'node:child_process';
import type { EngineSetup } from '../../engine/engine-protocol.ts';
import type { Engine } from '../../engine/ports.ts';
import { type EngineProcess, keepEngine } from '../engine/keep-engine.ts';
import type { Tickets } from '../page/tickets.ts';
import { openBrowser } from './open-browser.ts';

/** Starts the engine in a process of its own, so that a crash there leaves the page standing. */
export function startEngine(engineFile: string, setup: Omit<EngineSetup, 'keyring'>, tickets: Tickets): Engine {
  const log = (line: string): void => void process.stderr.write(`tattletag: ${line}\n`);
  return keepEngine(() => forked(engineFile), setup, { resolveTicket: tickets.redeem, keyring: null, openPage, log });
}

/** The person sits at a browser already, perhaps without a terminal. */
function openPage(address: string): boolean {
  return openBrowser(address, true);
}

function forked(engineFile: string): EngineProcess {
  const child = fork(engineFile, [], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] });
  // A send to a child that has just died is not news: its exit is.
  child.on('error', () => undefined);
  return {
    channel: {
      post: (message) => void (child.connected && child.send(message as object, () => undefined)),
      onMessage: (listener) => void child.on('message', listener),
      onClose: (listener) => void child.once('exit', listener),
    },
    kill: () => void child.kill('SIGKILL'),
  };
}
