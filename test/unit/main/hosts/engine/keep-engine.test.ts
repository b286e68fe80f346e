import { expect, it } from 'vitest';
import { type EngineProcess, keepEngine, type Patience } from '../../../../../main/hosts/engine/keep-engine.ts';

const setup = { dataFolder: '/nowhere', version: '0', workerFile: null, referenceFolders: [] };
const host = { resolveTicket: () => null, keyring: null, openPage: () => false, log: () => undefined };
const impatient: Patience = { closeMs: 20, restarts: 2, withinMs: 60_000 };

/** Stands at the port: a process that answers `echo` and never answers anything else, and can be made to die. */
function startFakes() {
  const alive: { readonly die: () => void; readonly say: (message: unknown) => void; readonly killed: () => boolean }[] = [];
  const start = (): EngineProcess => {
    const closed: (() => void)[] = [];
    const messages: ((message: unknown) => void)[] = [];
    let killed = false;
    const say = (message: unknown) => messages.forEach((listener) => void listener(message));
    alive.push({ die: () => closed.forEach((listener) => void listener()), say, killed: () => killed });
    const post = (message: unknown) => {
      const { type, id, name } = message as { type: string; id?: number; name?: string };
      if (type === 'call' && name === 'echo')
        queueMicrotask(() => say({ type: 'answer', id, answer: { ok: true, value: alive.length } }));
    };
    const channel = {
      post,
      onMessage: (l: (m: unknown) => void) => void messages.push(l),
      onClose: (l: () => void) => void closed.push(l),
    };
    const kill = () => {
      killed = true;
    };
    return { channel, kill };
  };
  return { alive, start };
}

it('answers a pending call with a sentence when the engine dies, and goes on with a new one', async () => {
  const { alive, start } = startFakes();
  const engine = keepEngine(start, setup, host, impatient);
  const heard: string[] = [];
  engine.listen((name) => heard.push(name));
  const pending = engine.answer('silent', {});
  alive[0]?.die();
  expect(await pending).toMatchObject({ ok: false, failure: { code: 'engine-stopped' } });
  expect(heard).toEqual(['restarted']);
  expect(await engine.answer('echo', {})).toEqual({ ok: true, value: 2 });
});

it('hears the events of the engine that runs now', () => {
  const { alive, start } = startFakes();
  const engine = keepEngine(start, setup, host, impatient);
  const heard: unknown[] = [];
  engine.listen((_name, value) => heard.push(value));
  alive[0]?.die();
  alive[1]?.say({ type: 'event', name: 'changed', value: { what: 'leaks' } });
  expect(heard.at(-1)).toEqual({ what: 'leaks' });
});

it('gives up, and says what to do, when it dies again and again', async () => {
  const { alive, start } = startFakes();
  const engine = keepEngine(start, setup, host, impatient);
  for (let death = 0; death < 3; death++) alive[death]?.die();
  expect(alive).toHaveLength(3);
  expect(await engine.answer('echo', {})).toMatchObject({ ok: false, failure: { code: 'engine-stopped' } });
});

it('ends an engine that will not close, and does not start another', async () => {
  const { alive, start } = startFakes();
  const engine = keepEngine(start, setup, host, impatient);
  await engine.close();
  expect(alive[0]?.killed()).toBe(true);
  alive[0]?.die();
  expect(alive).toHaveLength(1);
});
