import type { Answer } from '../../shared/contract/answer.ts';
import { type EngineChannel, type EngineSetup, type HostQuestion, type ToHost, toEngine } from './engine-protocol.ts';
import { failed } from './failures.ts';
import { kindOf } from './kind-of-error.ts';
import { createPendingAnswers, type PendingAnswers } from './pending-answers.ts';
import type { Engine, EnginePorts, Keyring } from './ports.ts';

/** The engine's side of the protocol: starts an engine when told how, answers calls, and asks the host for what only it has. */
export function serveEngine(channel: EngineChannel, create: (ports: EnginePorts) => Engine, ended: () => void): void {
  const questions = createPendingAnswers();
  const post = (message: ToHost): void => channel.post(message);
  let engine: Engine | null = null;
  const close = async (): Promise<void> => {
    questions.giveUp(failed('closing', 'Tattletag is closing.', 'Nothing was changed.'));
    await engine?.close().catch(() => undefined);
    engine = null;
    post({ type: 'closed' });
    ended();
  };
  channel.onMessage((raw) => {
    const message = toEngine.safeParse(raw);
    if (!message.success) return;
    switch (message.data.type) {
      case 'start':
        engine ??= startEngine(message.data.setup, create, questions, post);
        return;
      case 'call':
        return void answer(engine, message.data.id, message.data.name, message.data.input, post);
      case 'reply':
        return questions.settle(message.data.id, message.data.answer);
      case 'close':
        return void close();
    }
  });
  channel.onClose(() => void close());
}

function startEngine(
  setup: EngineSetup,
  create: (ports: EnginePorts) => Engine,
  questions: PendingAnswers,
  post: (message: ToHost) => void,
): Engine {
  const ask = (what: HostQuestion, value: string): Promise<Answer<unknown>> =>
    questions.ask((id) => post({ type: 'ask', id, what, value }));
  const engine = create({
    dataFolder: setup.dataFolder,
    version: setup.version,
    workerFile: setup.workerFile,
    referenceFolders: setup.referenceFolders,
    log: (line) => post({ type: 'log', line }),
    keyring: setup.keyring ? askedKeyring(ask) : null,
    openPage: async (address) => {
      const reply = await ask('browse', address);
      return reply.ok && reply.value === 'opened';
    },
    resolveTicket: async (id) => {
      const reply = await ask('ticket', id);
      return reply.ok && typeof reply.value === 'string' ? reply.value : null;
    },
  });
  engine.listen((name, value) => post({ type: 'event', name, value }));
  return engine;
}

function askedKeyring(ask: (what: HostQuestion, value: string) => Promise<Answer<unknown>>): Keyring {
  const through = async (what: HostQuestion, bytes: Uint8Array): Promise<Answer<Uint8Array>> => {
    const reply = await ask(what, Buffer.from(bytes).toString('base64'));
    if (!reply.ok) return reply;
    if (typeof reply.value === 'string') return { ok: true, value: Buffer.from(reply.value, 'base64') };
    return failed('no-keyring', 'The keyring of this computer did not answer.', 'Choose a passphrase instead.');
  };
  return { wrap: (key) => through('wrap', key), unwrap: (wrapped) => through('unwrap', wrapped) };
}

async function answer(
  engine: Engine | null,
  id: number,
  name: string,
  input: unknown,
  post: (message: ToHost) => void,
): Promise<void> {
  if (engine === null) {
    const early = failed('not-started', 'Tattletag is still starting.', 'Try again in a moment.');
    return post({ type: 'answer', id, answer: early });
  }
  try {
    post({ type: 'answer', id, answer: await engine.answer(name, input) });
  } catch (error) {
    post({ type: 'log', line: `engine threw ${kindOf(error)}` });
    post({ type: 'answer', id, answer: failed('internal', 'Something in Tattletag went wrong.', 'Try again.') });
  }
}
