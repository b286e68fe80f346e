import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { app, utilityProcess } from 'electron';
import type { Engine } from '../../engine/ports.ts';
import { type EngineProcess, keepEngine } from '../engine/keep-engine.ts';
import type { Tickets } from '../page/tickets.ts';
import { createKeyring } from './keyring.ts';
import { openPage } from './open-outside.ts';
import { places } from './places.ts';

/** Starts the engine in a process of its own, so that the window never waits and a crash there takes nothing else along. */
export function startEngine(dataFolder: string, tickets: Tickets): Engine {
  const setup = {
    dataFolder,
    version: app.getVersion(),
    workerFile: existsSync(places.worker) ? places.worker : null,
    referenceFolders: [join(dataFolder, 'reference'), join(process.resourcesPath, 'reference')],
  };
  const log = (line: string): void => void process.stderr.write(`tattletag: ${line}\n`);
  return keepEngine(fork, setup, { resolveTicket: tickets.redeem, keyring: createKeyring(), openPage, log });
}

function fork(): EngineProcess {
  const child = utilityProcess.fork(places.engine, [], {
    serviceName: 'Tattletag engine',
    stdio: app.isPackaged ? 'ignore' : 'inherit',
  });
  return {
    channel: {
      post: (message) => child.postMessage(message),
      onMessage: (listener) => void child.on('message', listener),
      onClose: (listener) => void child.on('exit', listener),
    },
    kill: () => endForGood(child.pid),
  };
}

// An engine that no longer listens does not hear SIGTERM, which is all that `child.kill()` sends.
function endForGood(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself in the meantime.
  }
}
