import { fork } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { connectEngine } from '../../main/engine/connect-engine.ts';
import type { EngineChannel } from '../../main/engine/engine-protocol.ts';

const file = join(new URL('../..', import.meta.url).pathname, 'dist/main/engine-process.cjs');
const why = existsSync(file) ? '' : ' (skipped: dist/main/engine-process.cjs is not built; run npm run build)';
vi.setConfig({ testTimeout: 120_000 });

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tattletag-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Started = { readonly channel: EngineChannel; readonly exited: Promise<unknown>; readonly kill: () => void };

function forked(): Started {
  const child = fork(file, [], { env: { ...process.env, TMPDIR: folder } });
  return {
    channel: {
      post: (message) => void child.send(Object(message)),
      onMessage: (listener) => void child.on('message', listener),
      onClose: (listener) => void child.on('exit', listener),
    },
    exited: new Promise((settle) => child.on('exit', settle)),
    kill: () => void child.kill('SIGKILL'),
  };
}

function threaded(): Started {
  const worker = new Worker(file);
  return {
    channel: {
      post: (message) => worker.postMessage(message),
      onMessage: (listener) => void worker.on('message', listener),
      onClose: (listener) => void worker.on('exit', listener),
    },
    exited: new Promise((settle) => worker.on('exit', settle)),
    kill: () => void worker.terminate(),
  };
}

const connect = ({ channel }: Started) =>
  connectEngine(
    channel,
    { dataFolder: join(folder, 'data'), version: '0.0.0', workerFile: null, referenceFolders: [] },
    { resolveTicket: () => null, keyring: null, openPage: () => false, log: () => undefined },
  );

describe.skipIf(why !== '')(`the engine in a place of its own${why}`, () => {
  test.each([
    ['a forked process', forked],
    ['a worker thread', threaded],
  ])('answers, tells, and ends when closed, in %s', async (_, start) => {
    const started = start();
    const engine = connect(started);
    const heard: string[] = [];
    engine.listen((name) => heard.push(name));
    expect(await engine.answer('ledger.state', {})).toMatchObject({ ok: true, value: { mine: 'absent' } });
    expect(await engine.answer('ledger.create', { key: 'key-file', passphrase: '' })).toEqual({ ok: true, value: {} });
    expect(heard).toContain('changed');
    await engine.close();
    await started.exited;
    expect(readdirSync(join(folder, 'data')).length).toBeGreaterThan(0);
  });

  test('that is killed fails what is pending with a sentence', async () => {
    const started = forked();
    const engine = connect(started);
    await engine.answer('ledger.state', {});
    const pending = engine.answer('ledger.enter', { space: 'sample' });
    started.kill();
    expect(await pending).toMatchObject({ ok: false, failure: { code: 'engine-stopped' } });
  });
});
