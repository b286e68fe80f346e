import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Keyring } from '../../main/engine/ports.ts';
import { startTestEngine, type TestEngine } from './an-engine.ts';

let folder = '';
let open: TestEngine[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tattletag-test-'));
});
afterEach(async () => {
  for (const engine of open) await engine.close();
  open = [];
  rmSync(folder, { recursive: true, force: true });
});

function start(keyring?: Keyring): TestEngine {
  const engine = startTestEngine(keyring === undefined ? { folder } : { folder, keyring });
  open.push(engine);
  return engine;
}

const passphrase = 'a long walk in the rain';
const page = { offset: 0, limit: 50 };
const allLeaks = { ...page, search: '', holder: null, confidence: null, manner: null, sort: 'newest' } as const;

/** A mailbox in which a stranger writes, twice, to a mark that only Acme had. */
function writeMbox(): string {
  const mail = (from: string, day: number, subject: string): string =>
    [
      `From ${from} Mon Mar ${day} 08:00:00 2021`,
      `Received: from out.example by mx.mailhaus.example; ${day} Mar 2021 08:00:00 +0000`,
      `Authentication-Results: mx.mailhaus.example; dmarc=pass header.from=${from.split('@')[1]}; dkim=pass header.d=${from.split('@')[1]}`,
      `Message-ID: <${day}.${from}>`,
      `Date: ${day} Mar 2021 08:00:00 +0000`,
      `From: ${from}`,
      'To: jane+acme.k3f9x2@mailhaus.example',
      `Subject: ${subject}`,
      `List-Unsubscribe: <https://${from.split('@')[1]}/out>`,
      '',
      'Hello there.',
      '',
    ].join('\n');
  const path = join(folder, 'all.mbox');
  writeFileSync(
    path,
    [
      mail('news@acme-shop.test', 2, 'Welcome'),
      mail('offers@pill-palace.test', 12, 'Cheap'),
      mail('offers@pill-palace.test', 25, 'Cheaper'),
    ].join('\n'),
  );
  return path;
}

const acme = { tag: 'jane+acme.k3f9x2@mailhaus.example', kind: 'alias', holder: 'Acme', domain: 'acme-shop.test' } as const;

async function scanned(engine: TestEngine): Promise<void> {
  const { source } = await engine.call('sources.add', { ticket: engine.ticket(writeMbox()) });
  await engine.call('scan.start', { source: source.id, textsAgain: false });
  await engine.until(async () => !(await engine.call('scan.state', {})).running);
}

describe("the person's own ledger", () => {
  test('is absent at first, and nothing can be asked of it', async () => {
    const engine = start();
    expect(await engine.call('ledger.state', {})).toMatchObject({ space: null, mine: 'absent' });
    expect(await engine.refusal('home.summary', {})).toBe('no-ledger');
    expect(await engine.refusal('ledger.enter', { space: 'mine' })).toBe('ledger-absent');
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });

  test('is kept behind its passphrase', async () => {
    const first = start();
    await first.call('ledger.create', { key: 'passphrase', passphrase });
    expect(await first.call('ledger.state', {})).toMatchObject({ space: 'mine', mine: 'open', key: 'passphrase' });
    expect(await first.refusal('ledger.create', { key: 'key-file', passphrase: '' })).toBe('ledger-there');
    await first.engine.close();
    const second = start();
    expect(await second.call('ledger.state', {})).toMatchObject({ space: null, mine: 'locked', key: 'passphrase' });
    expect(await second.refusal('ledger.enter', { space: 'mine' })).toBe('ledger-locked');
    expect(await second.refusal('ledger.unlock', { passphrase: 'a guess' })).toBe('wrong-passphrase');
    expect(await second.refusal('ledger.unlock', { passphrase: '' })).toBe('no-passphrase');
    await second.call('ledger.unlock', { passphrase });
    expect(await second.call('ledger.state', {})).toMatchObject({ space: 'mine', mine: 'open' });
  });

  test('with a key file opens without a question', async () => {
    const first = start();
    await first.call('ledger.create', { key: 'key-file', passphrase: '' });
    await first.engine.close();
    const second = start();
    await second.call('ledger.enter', { space: 'mine' });
    expect(await second.call('ledger.state', {})).toMatchObject({ space: 'mine', key: 'key-file' });
  });

  test('with a keyring asks the host to wrap its key, and is refused kindly where there is none', async () => {
    expect(await start().refusal('ledger.create', { key: 'keyring', passphrase: '' })).toBe('no-keyring');
    const turned = (bytes: Uint8Array) => ({ ok: true as const, value: bytes.map((byte) => byte ^ 255) });
    const keyring = { wrap: async (key: Uint8Array) => turned(key), unwrap: async (key: Uint8Array) => turned(key) };
    const first = start(keyring);
    await first.call('ledger.create', { key: 'keyring', passphrase: '' });
    await first.engine.close();
    const second = start(keyring);
    await second.call('ledger.enter', { space: 'mine' });
    expect(await second.call('ledger.state', {})).toMatchObject({ mine: 'open', key: 'keyring' });
  });

  test('is not opened by two engines at once', async () => {
    await start().call('ledger.create', { key: 'key-file', passphrase: '' });
    expect(await start().refusal('ledger.enter', { space: 'mine' })).toBe('ledger-in-use');
  });

  test('finds the leak in a mailbox, and tells how the scan went', async () => {
    const engine = start();
    await engine.call('ledger.create', { key: 'key-file', passphrase: '' });
    await engine.call('tags.add', { ...acme, givenOn: '2021-03-01', note: '' });
    await scanned(engine);
    const { leaks } = await engine.call('leaks.list', allLeaks);
    expect(leaks).toMatchObject([
      { holder: { domain: 'acme-shop.test' }, receiver: { domain: 'pill-palace.test' }, messages: 2 },
    ]);
    expect(await engine.call('scan.state', {})).toMatchObject({ messages: 3, ended: 'done', leaks: 1 });
    const last = engine.events.filter(({ name }) => name === 'scan').at(-1);
    expect(last?.value).toMatchObject({ running: false, ended: 'done' });
  });

  test('keeps what was found over a restart', async () => {
    const first = start();
    await first.call('ledger.create', { key: 'key-file', passphrase: '' });
    await first.call('tags.add', { ...acme, givenOn: '', note: '' });
    await scanned(first);
    const before = await first.call('leaks.list', allLeaks);
    await first.engine.close();
    const second = start();
    await second.call('ledger.enter', { space: 'mine' });
    expect(await second.call('leaks.list', allLeaks)).toEqual(before);
    expect(before.all).toBe(1);
  });

  test('takes a tags.csv, dry and for real, each row once', async () => {
    const engine = start();
    await engine.call('ledger.create', { key: 'key-file', passphrase: '' });
    const csv = `tag,kind,holder,domain,given_on,note\n${acme.tag},alias,Acme,acme-shop.test,2021-03-01,\nx,alias,,,,\n`;
    const problems = [{ line: 3, message: expect.any(String) }];
    expect(await engine.call('tags.import', { csv, dry: true })).toEqual({ added: 1, unchanged: 0, problems });
    expect(await engine.call('tags.import', { csv, dry: false })).toEqual({ added: 1, unchanged: 0, problems });
    expect(await engine.call('tags.import', { csv, dry: false })).toEqual({ added: 0, unchanged: 1, problems });
    const again = csv.replace('2021-03-01', '2021-03-05');
    expect(await engine.call('tags.import', { csv: again, dry: false })).toMatchObject({ added: 1, unchanged: 0 });
  });

  test('corrects and removes a tag', async () => {
    const engine = start();
    await engine.call('ledger.create', { key: 'key-file', passphrase: '' });
    const { id } = await engine.call('tags.add', { ...acme, givenOn: '', note: '' });
    await engine.call('tags.change', {
      id,
      holder: 'Acme Ltd',
      domain: 'acme-shop.test',
      givenOn: '2021-03-01',
      note: 'by post',
    });
    expect((await engine.call('tags.get', { id })).tag).toMatchObject({ holder: { name: 'Acme Ltd' }, note: 'by post' });
    await engine.call('tags.remove', { id });
    expect(await engine.refusal('tags.get', { id })).toBe('gone');
    expect(await engine.refusal('tags.add', { ...acme, givenOn: 'soon', note: '' })).toBe('bad-tag');
  });

  test('refuses a ticket that no host gave out', async () => {
    const engine = start();
    await engine.call('ledger.create', { key: 'key-file', passphrase: '' });
    expect(await engine.refusal('sources.inspect', { ticket: '/etc/passwd' })).toBe('bad-ticket');
    expect(await engine.refusal('sources.add', { ticket: '99' })).toBe('bad-ticket');
  });

  test('asks for a second look at the texts when a first name comes after a scan', async () => {
    const engine = start();
    await engine.call('ledger.create', { key: 'key-file', passphrase: '' });
    const nobody = { names: [], addresses: [], postal: '' };
    expect(await engine.call('person.set', nobody)).toEqual({ rescan: false });
    await scanned(engine);
    expect(await engine.call('person.set', { ...nobody, names: ['Jane Doe'] })).toEqual({ rescan: true });
  });

  test('never mixes with the sample', async () => {
    const engine = start();
    await engine.call('ledger.create', { key: 'key-file', passphrase: '' });
    await engine.call('ledger.enter', { space: 'sample' });
    expect((await engine.call('home.summary', {})).messages).toBeGreaterThan(1000);
    await engine.call('ledger.enter', { space: 'mine' });
    expect((await engine.call('home.summary', {})).messages).toBe(0);
    expect((await engine.call('sources.list', {})).sources).toEqual([]);
  });

  test('is wiped only for the word WIPE, and then for good', async () => {
    const engine = start();
    await engine.call('ledger.create', { key: 'passphrase', passphrase });
    await scanned(engine);
    expect(await engine.refusal('ledger.wipe', { confirm: 'wipe' })).toBe('not-confirmed');
    expect(await engine.call('ledger.state', {})).toMatchObject({ mine: 'open' });
    await engine.call('ledger.wipe', { confirm: 'WIPE' });
    expect(await engine.call('ledger.state', {})).toMatchObject({ space: null, mine: 'absent', key: null });
    expect(readdirSync(join(folder, 'data'))).toEqual([]);
    await engine.call('ledger.create', { key: 'key-file', passphrase: '' });
    expect((await engine.call('home.summary', {})).messages).toBe(0);
  });
});
