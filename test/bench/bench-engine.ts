import { fork } from 'node:child_process';
import { connectEngine } from '../../main/engine/connect-engine.ts';
import type { Answer } from '../../shared/contract/answer.ts';
import type { CallInput, CallName, CallOutput } from '../../shared/contract/calls.ts';
import type { EventName, EventValue } from '../../shared/contract/events.ts';
import { benchPassphrase } from './bench-passphrase.ts';
import { watchMemory } from './peak-memory.ts';

type Heard = (name: EventName, value: EventValue<EventName>) => boolean;

/** The engine in a process of its own, as the app runs it. */
export type BenchEngine = {
  readonly call: <N extends CallName>(name: N, input: CallInput<N>) => Promise<CallOutput<N>>;
  /** Settles at the first event from now on that `is` says yes to. */
  readonly hears: (is: Heard) => Promise<void>;
  /** Makes a ledger that the bench's passphrase opens, or one that opens by itself. */
  readonly makeLedger: (key: 'passphrase' | 'key-file') => Promise<void>;
  /** Makes a ledger and reads the mail into it. */
  readonly fill: () => Promise<void>;
  /** Ends it; the most memory that it and its threads held. */
  readonly close: () => Promise<number | null>;
};

/** Starts it on a data folder; every ticket stands for `mail`. */
export function startBenchEngine(engineFile: string, dataFolder: string, mail: string): BenchEngine {
  const child = fork(engineFile, [], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] });
  const memory = watchMemory(child.pid);
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
  const call: BenchEngine['call'] = async (name, input) => {
    const answer = (await engine.answer(name, input)) as Answer<CallOutput<typeof name>>;
    if (!answer.ok) throw new Error(`${name}: ${answer.failure.code} ${answer.failure.message}`);
    return answer.value;
  };
  const hears: BenchEngine['hears'] = (is) =>
    new Promise((resolve) => {
      const stop = engine.listen((name, value) => {
        if (!is(name, value)) return;
        stop();
        resolve();
      });
    });
  const makeLedger: BenchEngine['makeLedger'] = async (key) => {
    await call('ledger.create', { key, passphrase: key === 'passphrase' ? benchPassphrase : '' });
  };
  return {
    call,
    hears,
    makeLedger,
    fill: async () => {
      await makeLedger('passphrase');
      await call('sources.add', { ticket: 'mailbox' });
      const ended = hears((name, value) => name === 'scan' && 'ended' in value && value.ended !== null);
      await call('scan.start', { source: null, textsAgain: false });
      await ended;
    },
    close: async () => {
      const peak = memory.end();
      await engine.close();
      return peak;
    },
  };
}
