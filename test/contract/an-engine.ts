import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GuessPorts } from '../../main/accounts/guess/guess-ports.ts';
import { createEngine } from '../../main/engine/create-engine.ts';
import type { Engine, Keyring } from '../../main/engine/ports.ts';
import type { Answer } from '../../shared/contract/answer.ts';
import type { CallInput, CallName, CallOutput } from '../../shared/contract/calls.ts';
import type { EventName } from '../../shared/contract/events.ts';

/** The real engine in a folder of its own, with a host that only knows tickets. */
export type TestEngine = {
  readonly engine: Engine;
  readonly folder: string;
  readonly ticket: (path: string) => string;
  readonly events: { readonly name: EventName; readonly value: unknown }[];
  readonly lines: string[];
  /** Every page that the person's browser was to open. */
  readonly pages: string[];
  /** Calls and expects an answer; a failure is thrown with its sentence. */
  readonly call: <N extends CallName>(name: N, input: CallInput<N>) => Promise<CallOutput<N>>;
  /** Calls and expects a failure; answers with its code. */
  readonly refusal: <N extends CallName>(name: N, input: CallInput<N>) => Promise<string>;
  readonly until: (condition: () => Promise<boolean>) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Starts one; a `folder` that is given is not removed at the end. */
export function startTestEngine(given?: {
  readonly folder?: string;
  readonly keyring?: Keyring;
  readonly guessing?: GuessPorts;
}): TestEngine {
  const folder = given?.folder ?? mkdtempSync(join(tmpdir(), 'tattletag-test-'));
  const paths: string[] = [];
  const events: TestEngine['events'] = [];
  const lines: string[] = [];
  const pages: string[] = [];
  const engine = createEngine({
    dataFolder: join(folder, 'data'),
    version: '0.0.0',
    resolveTicket: async (id) => paths[Number(id)] ?? null,
    openPage: async (address) => pages.push(address) > 0,
    keyring: given?.keyring ?? null,
    workerFile: null,
    referenceFolders: [],
    ...(given?.guessing === undefined ? {} : { guessing: given.guessing }),
    log: (line) => lines.push(line),
  });
  engine.listen((name, value) => events.push({ name, value }));
  const call: TestEngine['call'] = async (name, input) => {
    const answer = (await engine.answer(name, input)) as Answer<CallOutput<typeof name>>;
    if (!answer.ok) throw new Error(`${name}: ${answer.failure.code} ${answer.failure.message}`);
    return answer.value;
  };
  return {
    engine,
    folder,
    ticket: (path) => String(paths.push(path) - 1),
    events,
    lines,
    pages,
    call,
    refusal: async (name, input) => {
      const answer = await engine.answer(name, input);
      return answer.ok ? 'answered' : answer.failure.code;
    },
    until: async (condition) => {
      while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 20));
    },
    close: async () => {
      await engine.close();
      if (given?.folder === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}
