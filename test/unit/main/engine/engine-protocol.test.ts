import { describe, expect, test } from 'vitest';
import { connectEngine, type HostSide } from '../../../../main/engine/connect-engine.ts';
import type { EngineChannel } from '../../../../main/engine/engine-protocol.ts';
import type { Engine, EngineListener, EnginePorts } from '../../../../main/engine/ports.ts';
import { serveEngine } from '../../../../main/engine/serve-engine.ts';

const setup = { dataFolder: 'data', version: '1', workerFile: null, referenceFolders: [] };
const failure = { code: 'no', message: 'No.', hint: '' };

/** Two ends of a channel that carries only what JSON can, as a forked process does. */
function channelPair() {
  const ends = [0, 1].map(() => ({ heard: [] as ((message: unknown) => void)[], closed: [] as (() => void)[] }));
  const end = (own: number): EngineChannel => ({
    post: (message) => {
      const text = JSON.stringify(message);
      queueMicrotask(() => {
        for (const listener of ends[1 - own]?.heard ?? []) listener(JSON.parse(text));
      });
    },
    onMessage: (listener) => void ends[own]?.heard.push(listener),
    onClose: (listener) => void ends[own]?.closed.push(listener),
  });
  const cut = (own: number): void => {
    for (const listener of ends[own]?.closed ?? []) listener();
  };
  return { host: end(0), engine: end(1), cutHost: () => cut(0), cutEngine: () => cut(1) };
}

const host: HostSide = {
  resolveTicket: (id) => (id === 'known' ? 'mail/all.mbox' : null),
  keyring: {
    wrap: async (key) => ({ ok: true, value: key.map((byte) => byte ^ 255) }),
    unwrap: async (wrapped) =>
      wrapped.length === 0 ? { ok: false, failure } : { ok: true, value: wrapped.map((byte) => byte ^ 255) },
  },
  openPage: () => true,
  log: () => undefined,
};

/** An engine in place of the real one, so that only the protocol is under test. */
function engineThat(answer: (ports: EnginePorts, name: string, input: unknown) => ReturnType<Engine['answer']>) {
  const listeners = new Set<EngineListener>();
  const seen = {
    closed: 0,
    tell: (...[name, value]: Parameters<EngineListener>) => {
      for (const hear of listeners) hear(name, value);
    },
  };
  const create = (ports: EnginePorts): Engine => ({
    answer: (name, input) => answer(ports, name, input),
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      seen.closed += 1;
    },
  });
  return { create, seen };
}

function connected(answer: Parameters<typeof engineThat>[0], side: HostSide = host) {
  const pair = channelPair();
  const { create, seen } = engineThat(answer);
  let ended = 0;
  serveEngine(pair.engine, create, () => {
    ended += 1;
  });
  return { engine: connectEngine(pair.host, setup, side), seen, pair, ended: () => ended };
}

describe('the engine protocol', () => {
  test('carries calls and answers, each to its own', async () => {
    const { engine } = connected(async (_, name, input) => ({ ok: true, value: { name, input } }));
    const answers = await Promise.all([engine.answer('one', { a: 1 }), engine.answer('two', null)]);
    expect(answers).toEqual([
      { ok: true, value: { name: 'one', input: { a: 1 } } },
      { ok: true, value: { name: 'two', input: null } },
    ]);
  });

  test('carries events that the contract knows, and only those', async () => {
    const { engine, seen } = connected(async () => ({ ok: true, value: null }));
    const heard: unknown[] = [];
    engine.listen((name, value) => heard.push([name, value]));
    await engine.answer('any', null);
    seen.tell('changed', { what: 'tags' });
    seen.tell('changed', JSON.parse('{"what":"everything"}'));
    await engine.answer('any', null);
    expect(heard).toEqual([['changed', { what: 'tags' }]]);
  });

  test('asks the host for the path behind a ticket', async () => {
    const { engine } = connected(async (ports, _, input) => ({ ok: true, value: await ports.resolveTicket(String(input)) }));
    expect(await engine.answer('resolve', 'known')).toEqual({ ok: true, value: 'mail/all.mbox' });
    expect(await engine.answer('resolve', 'forged')).toEqual({ ok: true, value: null });
  });

  test('has the host wrap and unwrap a key, byte for byte', async () => {
    const { engine } = connected(async (ports) => {
      const wrapped = await ports.keyring?.wrap(new Uint8Array([0, 1, 254, 255]));
      return wrapped?.ok ? ((await ports.keyring?.unwrap(wrapped.value)) ?? wrapped) : { ok: false, failure };
    });
    const answer = await engine.answer('wrap', null);
    expect(answer.ok && Buffer.from(JSON.parse(JSON.stringify(answer.value)).data)).toEqual(Buffer.from([0, 1, 254, 255]));
  });

  test('hands a refusal of the keyring on', async () => {
    const { engine } = connected(async (ports) => (await ports.keyring?.unwrap(new Uint8Array())) ?? { ok: true, value: 0 });
    expect(await engine.answer('unwrap', null)).toEqual({ ok: false, failure });
  });

  test('has no keyring where the host has none', async () => {
    const { engine } = connected(async (ports) => ({ ok: true, value: ports.keyring }), { ...host, keyring: null });
    expect(await engine.answer('keyring', null)).toEqual({ ok: true, value: null });
  });

  test('has the host open a sign-in page, and nothing else that an engine might ask for', async () => {
    const opened: string[] = [];
    const { engine } = connected(async (ports, _, input) => ({ ok: true, value: await ports.openPage(String(input)) }), {
      ...host,
      openPage: (address) => opened.push(address) > 0,
    });
    const page = 'https://accounts.mail.example/sign-in?state=a%20b';
    expect(await engine.answer('open', page)).toEqual({ ok: true, value: true });
    const others = [
      'file:///etc/passwd',
      'javascript:alert(1)',
      'http://mail.example/',
      'https://jane:word@mail.example/',
      'app://x/',
      '',
    ];
    for (const other of others) expect(await engine.answer('open', other), other).toEqual({ ok: true, value: false });
    expect(opened).toEqual([page]);
  });

  test('says that no page was opened where the host has no browser, or it failed', async () => {
    for (const openPage of [() => false, () => Promise.reject(new Error('no browser'))]) {
      const { engine } = connected(async (ports) => ({ ok: true, value: await ports.openPage('https://mail.example/') }), {
        ...host,
        openPage,
      });
      expect(await engine.answer('open', null)).toEqual({ ok: true, value: false });
    }
  });

  test('answers every pending and every later call when the engine is gone', async () => {
    const { engine, pair } = connected(() => new Promise(() => undefined));
    const pending = engine.answer('slow', null);
    pair.cutHost();
    expect(await pending).toMatchObject({ ok: false, failure: { code: 'engine-stopped' } });
    expect(await engine.answer('later', null)).toMatchObject({ ok: false, failure: { code: 'engine-stopped' } });
  });

  test('closes the engine once when asked, and then lets go of the channel', async () => {
    const { engine, seen, ended } = connected(async () => ({ ok: true, value: null }));
    await engine.answer('any', null);
    await engine.close();
    expect([seen.closed, ended()]).toEqual([1, 1]);
  });

  test('closes the engine when its host is gone', async () => {
    const { engine, seen, pair, ended } = connected(async () => ({ ok: true, value: null }));
    await engine.answer('any', null);
    pair.cutEngine();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect([seen.closed, ended()]).toEqual([1, 1]);
  });

  test('does not trip over messages that are none', async () => {
    const { engine, pair } = connected(async () => ({ ok: true, value: 'still here' }));
    for (const odd of [null, 7, 'x', {}, { type: 'call' }, { type: 'answer', id: 'x' }]) {
      pair.host.post(odd);
      pair.engine.post(odd);
    }
    expect(await engine.answer('any', null)).toEqual({ ok: true, value: 'still here' });
  });
});
