import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { connectEngine } from '../../../../main/engine/connect-engine.ts';
import type { Answer } from '../../../../shared/contract/answer.ts';
import type { CallInput, CallName, CallOutput } from '../../../../shared/contract/calls.ts';

const dist = new URL('../../../../dist/main', import.meta.url).pathname;

/** The engine as the app ships it, in a process of its own, all of whose traces are kept. */
export type EngineApart = {
  readonly call: <N extends CallName>(name: N, input: CallInput<N>) => Promise<CallOutput<N>>;
  /** Calls and expects a failure; answers with its code. */
  readonly refusal: <N extends CallName>(name: N, input: CallInput<N>) => Promise<string>;
  readonly until: (condition: () => Promise<boolean>) => Promise<void>;
  /** All that it said: answers, events, log lines, what it printed, and what /proc told of its processes. */
  readonly told: () => Buffer;
  /** Has Node write its report of a crash, then ends the process as a crash would. */
  readonly crash: () => Promise<void>;
};

/** Why it cannot be started; empty when it can. */
export function whyNoEngine(): string {
  return existsSync(join(dist, 'engine-process.cjs')) ? '' : 'dist/main/engine-process.cjs is not built; run npm run build';
}

/** Starts one that keeps everything below a folder and trusts an authority of the test. */
export function startEngineApart(folder: string, authorityFile: string): EngineApart {
  for (const name of ['home', 'tmp', 'crash']) mkdirSync(join(folder, name));
  const traces: string[] = [];
  const child = fork(join(dist, 'engine-process.cjs'), [], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    execArgv: ['--report-on-signal', '--report-signal=SIGUSR2', `--report-directory=${join(folder, 'crash')}`],
    env: {
      PATH: process.env.PATH ?? '',
      HOME: join(folder, 'home'),
      TMPDIR: join(folder, 'tmp'),
      NODE_EXTRA_CA_CERTS: authorityFile,
    },
  });
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => traces.push(String(text)));
  const processes = setInterval(() => traces.push(...processTraces(child.pid ?? 0)), 50);
  const exited = new Promise<void>((settle) => child.on('exit', () => settle()));
  const engine = connectEngine(
    channelOf(child),
    {
      dataFolder: join(folder, 'data'),
      version: '0.0.0',
      workerFile: join(dist, 'scan-worker.cjs'),
      referenceFolders: [],
    },
    { resolveTicket: () => null, keyring: null, openPage: () => true, log: (line) => void traces.push(line) },
  );
  engine.listen((name, value) => traces.push(JSON.stringify([name, value])));
  const ask = async <N extends CallName>(name: N, input: CallInput<N>): Promise<Answer<CallOutput<N>>> => {
    const answer = (await engine.answer(name, input)) as Answer<CallOutput<N>>;
    traces.push(JSON.stringify(answer));
    return answer;
  };
  return {
    call: async (name, input) => {
      const answer = await ask(name, input);
      if (!answer.ok) throw new Error(`${name}: ${answer.failure.code} ${answer.failure.message}`);
      return answer.value;
    },
    refusal: async (name, input) => {
      const answer = await ask(name, input);
      return answer.ok ? 'answered' : answer.failure.code;
    },
    until: async (condition) => {
      while (!(await condition())) await wait(50);
    },
    told: () => Buffer.from(traces.join('\n')),
    crash: async () => {
      child.kill('SIGUSR2');
      while (readdirSync(join(folder, 'crash')).length === 0) await wait(50);
      clearInterval(processes);
      child.kill('SIGABRT');
      await exited;
    },
  };
}

function channelOf(child: ChildProcess) {
  return {
    post: (message: unknown) => void (child.connected && child.send(Object(message), () => undefined)),
    onMessage: (listener: (message: unknown) => void) => void child.on('message', listener),
    onClose: (listener: () => void) => void child.on('exit', listener),
  };
}

/** Arguments and environment of a process and of those it started, as others on this computer could see them. */
function processTraces(pid: number): readonly string[] {
  return [pid, ...childrenOf(pid)].flatMap((id) => ['cmdline', 'environ'].map((name) => readProc(id, name)));
}

function childrenOf(pid: number): readonly number[] {
  const tasks = namesIn(`/proc/${pid}/task`);
  return tasks.flatMap((task) => readProc(pid, `task/${task}/children`).split(' ').filter(Boolean).map(Number));
}

function namesIn(path: string): readonly string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

function readProc(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    // It ended in the meantime.
    return '';
  }
}
