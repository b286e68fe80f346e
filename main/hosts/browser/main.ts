import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { version } from '../../../package.json';
import type { Handlers } from '../../../shared/contract/answer.ts';
import { type HostCallName, hostCalls } from '../../../shared/contract/calls.ts';
import { answerCall } from '../../engine/answer-call.ts';
import type { Engine } from '../../engine/ports.ts';
import { openDataFolder } from '../../files/data-folder.ts';
import { followSurroundings } from '../page/follow-surroundings.ts';
import { readBattery } from '../page/read-battery.ts';
import { readMetered } from '../page/read-metered.ts';
import { createTickets } from '../page/tickets.ts';
import { answerHostCalls } from './answer-host-calls.ts';
import { openBrowser } from './open-browser.ts';
import { type Behind, type Serving, serve, usualLimits } from './serve.ts';
import { openSettingsFile } from './settings-file.ts';
import { startEngine } from './start-engine.ts';
import { readStartOptions, type StartOptions, startUsage } from './start-options.ts';

/** The same app in a browser tab, from start to end, step by step. */
const options = readStartOptions(process.argv.slice(2));
if (options === null) {
  process.stderr.write(startUsage);
  process.exitCode = 1;
} else {
  void run(options);
}

async function run({ port, open, notice, reference }: StartOptions): Promise<void> {
  const dataFolder = openDataFolder();
  const tickets = createTickets();
  const engine = startEngine(join(__dirname, 'engine-process.cjs'), setupFor(dataFolder, reference), tickets);
  const facts = { version, notice, home: process.env.TATTLETAG_HOME || homedir() };
  const handlers = answerHostCalls(facts, openSettingsFile(dataFolder), tickets);
  const serving = await serve(behind(engine, handlers), port).catch(() => null);
  if (serving === null) return cannotListen(engine, port);
  process.stdout.write(`Tattletag is open at ${serving.address}\nOnly this computer can reach it. Press Ctrl+C to close it.\n`);
  if (open) openBrowser(serving.address, process.stdout.isTTY === true);
  if (process.platform === 'linux') followSurroundings(engine, { battery: readBattery, metered: readMetered });
  closeOnSignal(serving, engine);
}

function setupFor(dataFolder: string, reference: string | null) {
  const worker = join(__dirname, 'scan-worker.cjs');
  const folders = [join(dataFolder, 'reference')];
  return {
    dataFolder,
    version,
    workerFile: existsSync(worker) ? worker : null,
    referenceFolders: reference === null ? folders : [resolve(reference), ...folders],
  };
}

function behind(engine: Engine, handlers: Handlers<HostCallName>): Behind {
  const log = (line: string): void => void process.stderr.write(`tattletag: ${line}\n`);
  const ours = (name: string): boolean => hostCalls.some((call) => call === name);
  const bridge = join(__dirname, '..', 'preload', 'bridge-over-http.js');
  return {
    answer: (name, input) => (ours(name) ? answerCall(handlers, name, input, log) : engine.answer(name, input)),
    listen: engine.listen,
    pageFolder: join(__dirname, '..', 'renderer'),
    bridgeFile: () => readFile(bridge).catch(() => null),
    limits: usualLimits,
  };
}

async function cannotListen(engine: Engine, port: number): Promise<void> {
  process.stderr.write(`Port ${port} is taken or not allowed. Nothing was changed; choose another with --port.\n`);
  process.exitCode = 1;
  await engine.close();
}

function closeOnSignal(serving: Serving, engine: Engine): void {
  let closing = false;
  const close = (): void => {
    // A second Ctrl+C does not wait; the ledger survives that, too.
    if (closing) process.exit(130);
    closing = true;
    void serving
      .close()
      .then(engine.close)
      .finally(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, close);
}
