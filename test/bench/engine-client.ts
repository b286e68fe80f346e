import { fork } from 'node:child_process';
import { connectEngine } from '../../main/engine/connect-engine.ts';
import type { Answer } from '../../shared/contract/answer.ts';
import type { CallInput, CallName, CallOutput } from '../../shared/contract/calls.ts';
import type { EventName, EventValue } from '../../shared/contract/events.ts';
import { peakOf } from './measure.ts';

type Heard = (name: EventName, value: EventValue<EventName>) => boolean;

/** The engine in a process of its own, as the app runs it. */
export type BenchEngine = {
  readonly call: <N extends CallName>(name: N, input: CallInput<N>) => Promise<CallOutput<N>>;
  /** Settles at the first event from now on that `is` says yes to. */
  readonly hears: (is: Heard) => Promise<void>;
  readonly peakMegabytes: () => number | null;
  readonly close: () => Promise<void>;
};

/** Starts it on a data folder; every ticket stands for `mail`. */
export function startBenchEngine(engineFile: string, dataFolder: string, mail: string): BenchEngine {
  const child = fork(engineFile, [], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] });
  const engine = connectEngine(
    {
      post: (message) => void child.send(message as object, () => undefined),
      onMessage: (listener) => void child.on('message', listener),
      onClose: (listener) => void child.once('exit', listener),
    },
    {
      dataFolder,
      version: 'bench',
      workerFile: engineFile.replace('engine-process', 'scan-worker'),
      referenceFolders: [],
    },
    {
      resolveTicket: () => mail,
      keyring: null,
      openPage: () => false,
      log: (line) => void process.stderr.write(`bench: ${line}\n`),
    },
  );
  return {
    call: async (name, input) => {
      const answer = (await engine.answer(name, input)) as Answer<CallOutput<typeof name>>;
      if (!answer.ok) throw new Error(`${name}: ${answer.failure.code} ${answer.failure.message}`);
      return answer.value;
    },
    hears: (is) =>
      new Promise((resolve) => {
        const stop = engine.listen((name, value) => {
          if (!is(name, value)) return;
          stop();
          resolve();
        });
      }),
    peakMegabytes: () => peakOf(child.pid),
    close: () => engine.close(),
  };
}
