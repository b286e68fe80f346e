import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startTestEngine, type TestEngine } from '../../contract/an-engine.ts';
import { makeCertificates } from './harness/certificates.ts';
import { type Script, type ScriptedServer, startScriptedServer } from './harness/scripted-server.ts';
import { shopMail } from './harness/shop-mail.ts';

const word = 'a very secret word';
const allLeaks = { offset: 0, limit: 50, search: '', holder: null, confidence: null, manner: null, sort: 'newest' } as const;
let folder = '';
let engines: TestEngine[] = [];
let server: ScriptedServer;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tattletag-accounts-'));
});
afterEach(async () => {
  for (const engine of engines) await engine.close();
  engines = [];
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Header blocks as a server sends them; the script adds the text. */
const mails = [
  shopMail('news@acme-shop.test', 2),
  shopMail('offers@pill-palace.test', 12),
  shopMail('offers@pill-palace.test', 25),
].map((mail) => mail.slice(0, mail.indexOf('\n\n') + 2).replaceAll('\n', '\r\n'));
const body = 'Hello there.\r\n';

/** A mailbox with these three messages in INBOX, and an empty folder for the bin. */
const mailbox = (extra: Script = {}): Script => ({
  ...extra,
  turn: (turn) => {
    const { command, tag, say } = turn;
    if (extra.turn?.(turn) === true) return true;
    if (command.startsWith('LOGIN') && !command.includes(word.toUpperCase())) {
      say(`${tag} NO [AUTHENTICATIONFAILED] no\r\n`);
    } else if (command.startsWith('LIST') && command !== 'LIST "" ""') {
      say(`* LIST () "/" INBOX\r\n* LIST (\\Trash) "/" Bin\r\n${tag} OK done\r\n`);
    } else if (command.startsWith('UID FETCH')) {
      const whole = command.includes('BODY.PEEK[]');
      for (const [at, header] of mails.entries()) {
        const text = whole ? header + body : header;
        const part = whole ? 'BODY[]<0>' : 'BODY[HEADER]';
        say(`* ${at + 1} FETCH (UID ${at + 1} ${part} {${text.length}}\r\n${text})\r\n`);
      }
      say(`${tag} OK done\r\n`);
    } else return false;
    return true;
  },
});

async function start(): Promise<TestEngine> {
  const engine = startTestEngine({ folder });
  engines.push(engine);
  return engine;
}

async function fresh(script: Script = mailbox()): Promise<{ readonly engine: TestEngine; readonly account: Account }> {
  server = await startScriptedServer(script);
  const engine = await start();
  await engine.call('ledger.create', { key: 'passphrase', passphrase: 'a long walk in the rain' });
  return { engine, account: accountAt(server.port) };
}
type Account = ReturnType<typeof accountAt>;
const accountAt = (port: number) => ({
  host: '127.0.0.1',
  port,
  security: 'none' as 'none' | 'tls',
  user: 'jane@mailhaus.example',
  password: word,
  pinned: null as string | null,
  proxy: null,
});
const allMail = { folders: null, trash: false } as const;

async function scan(engine: TestEngine): Promise<void> {
  await engine.call('scan.start', { source: null, textsAgain: false });
  await engine.until(async () => !(await engine.call('scan.state', {})).running);
}

function filesIn(path: string): readonly string[] {
  return readdirSync(path).flatMap((name) => {
    const file = join(path, name);
    return statSync(file).isDirectory() ? filesIn(file) : [file];
  });
}

describe('mail accounts through the engine', () => {
  test('are guessed from the address: known providers with their page, unknown ones with a usual name', async () => {
    const { engine } = await fresh();
    expect(await engine.call('accounts.guess', { address: ' Jane@GMail.com ' })).toMatchObject({
      provider: 'Gmail',
      host: 'imap.gmail.com',
      port: 993,
      security: 'tls',
      wants: 'app-password',
      page: 'https://myaccount.google.com/apppasswords',
    });
    expect(await engine.call('accounts.guess', { address: 'jane@mailhaus.example' })).toMatchObject({
      provider: '',
      host: 'imap.mailhaus.example',
      user: 'jane@mailhaus.example',
      wants: 'password',
    });
  });

  test('are tried before they are kept, and trying keeps nothing', async () => {
    const { engine, account } = await fresh();
    const tried = await engine.call('accounts.test', account);
    expect(tried.folders).toMatchObject([
      { path: 'INBOX', use: 'inbox', messages: 3 },
      { path: 'Bin', use: 'trash' },
    ]);
    expect(await engine.refusal('accounts.test', { ...account, password: 'another' })).toBe('wrong-password');
    expect(await engine.refusal('accounts.test', { ...account, host: 'mail.example' })).toBe('address-unencrypted');
    expect((await engine.call('sources.list', {})).sources).toEqual([]);
    expect(server.heard.join('\n')).not.toMatch(/EXAMINE|FETCH/);
  });

  test('are read, and their leaks, proof and whole messages are there', async () => {
    const { engine, account } = await fresh();
    const { source } = await engine.call('accounts.add', { ...account, ...allMail });
    expect(source).toMatchObject({ kind: 'imap', label: 'jane@mailhaus.example' });
    await scan(engine);
    const state = await engine.call('scan.state', {});
    expect(state).toMatchObject({ ended: 'done', messages: 3, notes: [] });
    const { leaks } = await engine.call('leaks.list', allLeaks);
    expect(leaks.map(({ receiver }) => receiver.domain)).toEqual(['pill-palace.test']);
    const { messages } = await engine.call('leaks.get', { id: leaks[0]?.id ?? '' });
    expect(messages.map(({ kept }) => kept)).toEqual([true, true]);
    const opened = await engine.call('messages.open', { id: messages[0]?.id ?? 0 });
    expect(opened.text).toBe('Hello there.\n');
  });

  test('are remembered with their password, which is in no file, event, log line or answer in the clear', async () => {
    const { engine, account } = await fresh();
    await engine.call('accounts.add', { ...account, ...allMail });
    await scan(engine);
    const answers = [await engine.call('sources.list', {}), await engine.call('accounts.get', { id: 1 })];
    await engine.close();
    const later = await start();
    await later.call('ledger.unlock', { passphrase: 'a long walk in the rain' });
    await scan(later);
    expect(await later.call('scan.state', {})).toMatchObject({ ended: 'done', notes: [] });
    const told = JSON.stringify([answers, engine.events, engine.lines, later.events, later.lines]);
    for (const form of [word, Buffer.from(word).toString('base64').slice(0, -3)]) {
      expect(told).not.toContain(form);
      for (const file of filesIn(folder)) expect(readFileSync(file).includes(form), file).toBe(false);
    }
    const vault = join(folder, 'data/mine.ledger.vault.json');
    expect(statSync(vault).mode & 0o777).toBe(0o600);
  });

  test('that are paused are left out of a scan of everything, and go on when asked for', async () => {
    const { engine, account } = await fresh();
    const { source } = await engine.call('accounts.add', { ...account, ...allMail });
    await engine.call('accounts.change', { id: source.id, folders: ['INBOX'], trash: true, paused: true, watch: false });
    await scan(engine);
    expect(server.connections()).toBe(0);
    expect(await engine.call('accounts.get', { id: source.id })).toMatchObject({ paused: true, folders: ['INBOX'], trash: true });
    await engine.call('accounts.change', { id: source.id, ...allMail, paused: false, watch: false });
    await scan(engine);
    expect((await engine.call('home.summary', {})).messages).toBe(3);
  });

  test('count the same message once, wherever it lies', async () => {
    const { engine, account } = await fresh();
    await engine.call('accounts.add', { ...account, ...allMail });
    await engine.call('accounts.add', { ...account, user: 'joan@mailhaus.example', ...allMail });
    await scan(engine);
    expect(await engine.call('scan.state', {})).toMatchObject({ messages: 6, duplicates: 3 });
    expect((await engine.call('home.summary', {})).messages).toBe(3);
    const mbox = join(folder, 'same.mbox');
    writeFileSync(mbox, mails.map((text) => `From a Mon Mar 1 08:00:00 2021\n${text.replaceAll('\r', '')}${body}\n`).join(''));
    await engine.call('sources.add', { ticket: engine.ticket(mbox) });
    await scan(engine);
    expect((await engine.call('home.summary', {})).messages).toBe(3);
  });

  test('that are removed leave no password behind, and their findings only when wished', async () => {
    const { engine, account } = await fresh();
    const { source } = await engine.call('accounts.add', { ...account, ...allMail });
    await scan(engine);
    const vault = join(folder, 'data/mine.ledger.vault.json');
    const sealedBefore = readFileSync(vault, 'utf8');
    await engine.call('sources.remove', { id: source.id, findings: 'keep' });
    expect(JSON.parse(readFileSync(vault, 'utf8'))).toEqual({ version: 1, secrets: {} });
    expect(sealedBefore).toContain('"text"');
    expect((await engine.call('home.summary', {})).leaks).toBe(1);
    const again = await engine.call('accounts.add', { ...account, ...allMail });
    await engine.call('sources.remove', { id: again.source.id, findings: 'remove' });
    expect((await engine.call('home.summary', {})).messages).toBe(0);
    await engine.call('ledger.wipe', { confirm: 'WIPE' });
    expect(existsSync(vault)).toBe(false);
  });

  test('whose password no longer holds say so, take a new one, and go on', async () => {
    const { engine, account } = await fresh();
    const { source } = await engine.call('accounts.add', { ...account, ...allMail, password: 'an old word' });
    await scan(engine);
    const { notes } = await engine.call('scan.state', {});
    expect(notes.map(({ code }) => code)).toEqual(['wrong-password']);
    await engine.call('accounts.set-password', { id: source.id, password: word, pinned: null });
    await scan(engine);
    expect((await engine.call('home.summary', {})).messages).toBe(3);
  });

  test('with a certificate of their own are read once the person accepted it', async () => {
    const certificates = makeCertificates(join(folder, 'certificates'));
    const { engine, account } = await fresh(mailbox({ certificate: certificates.selfSigned }));
    const own = { ...account, security: 'tls' as const };
    const { certificate } = await engine.call('accounts.test', own);
    expect(certificate?.fingerprint).toMatch(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/);
    expect(server.heard.join('\n')).not.toContain(word);
    const pinned = certificate?.fingerprint ?? '';
    expect((await engine.call('accounts.test', { ...own, pinned })).folders).toHaveLength(2);
    await engine.call('accounts.add', { ...own, pinned, ...allMail });
    await scan(engine);
    expect((await engine.call('home.summary', {})).messages).toBe(3);
  });

  test('are not taken into the sample', async () => {
    const { engine, account } = await fresh();
    await engine.call('ledger.enter', { space: 'sample' });
    expect(await engine.refusal('accounts.add', { ...account, ...allMail })).toBe('sample');
  });
});
