import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Ledger } from '../../../main/ledger/ledger.ts';
import { openTemporaryLedger } from '../../../main/ledger/open-temporary-ledger.ts';
import { runScan } from '../../../main/scan/run-scan.ts';
import type { ScanRequest } from '../../../main/scan/scan-request.ts';
import { imapLimits } from '../../../main/sources/imap/imap-limits.ts';
import { createImapSource } from '../../../main/sources/imap/imap-source.ts';
import { buildCompanyBook } from '../../../shared/companies/build-company-book.ts';
import { plainRequest } from '../../unit/main/scan/plain-request.ts';
import { accountAt, quickTries } from './harness/read-account.ts';
import { type Script, type ScriptedServer, startScriptedServer, type Turn } from './harness/scripted-server.ts';
import { shopMail } from './harness/shop-mail.ts';

const bundles = new URL('../../../dist/main/', import.meta.url).pathname;
const worker = join(bundles, 'scan-worker.cjs');
const why = existsSync(worker) ? '' : 'dist/main is not built; run npm run build';
const companies = buildCompanyBook(null);
let folder = '';
let ledger: Ledger;
let servers: ScriptedServer[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tattletag-proof-'));
  const opened = openTemporaryLedger(folder);
  if (!opened.ok) throw new Error(opened.failure.message);
  ledger = opened.ledger;
});
afterEach(async () => {
  ledger.close();
  for (const server of servers) await server.close();
  servers = [];
  rmSync(folder, { recursive: true, force: true });
});

/** A shop's mail, and two from strangers to the address that the shop was given. */
const mailsOf = (later = 0): readonly string[] =>
  [
    shopMail('news@acme-shop.test', 2 + later),
    shopMail('offers@pill-palace.test', 12 + later),
    shopMail('offers@pill-palace.test', 25 + later),
  ].map((mail) => mail.replaceAll('\n', '\r\n'));
const strangers = mailsOf().slice(1);

const wholes = (server: ScriptedServer): readonly string[] => server.heard.filter((line) => line.includes('BODY.PEEK[]'));
const count = (server: ScriptedServer, verb: string): number => server.heard.filter((line) => line.includes(` ${verb}`)).length;

/** An inbox with these messages; `turn` is asked first when one is wanted whole. */
async function mailbox(turn: Script['turn'] = () => false, mails = mailsOf()): Promise<ScriptedServer> {
  const server = await startScriptedServer({
    turn: (asked) => {
      const { command, tag, say } = asked;
      if (!command.startsWith('UID FETCH')) return false;
      const whole = command.includes('BODY.PEEK[]');
      if (whole && turn(asked)) return true;
      for (const [at, mail] of mails.entries())
        say(whole ? wholeOf(at + 1, mail) : headerOf(at + 1, mail.slice(0, mail.indexOf('\r\n\r\n') + 4)));
      say(`${tag} OK done\r\n`);
      return true;
    },
  });
  servers.push(server);
  return server;
}
const headerOf = (uid: number, text: string): string =>
  `* ${uid} FETCH (UID ${uid} BODY[HEADER] {${text.length}}\r\n${text})\r\n`;
const wholeOf = (uid: number, text: string): string => `* ${uid} FETCH (UID ${uid} BODY[]<0> {${text.length}}\r\n${text})\r\n`;

async function scan(accounts: readonly ScriptedServer[], change: Partial<ScanRequest> = {}) {
  const ports = new Map(
    accounts.map(({ port }) => [ledger.sources.add({ kind: 'imap', location: `imap://${port}/`, label: '' }).id, port]),
  );
  return runScan(
    plainRequest({
      ledger,
      sources: [...ports.keys()],
      companies,
      accessTo: async ({ id }) => ({ ok: true, value: accountAt(ports.get(id) ?? 0) }),
      workerFile: worker,
      ...change,
    }),
  );
}

/** What is kept as proof of every leak, in the order of the messages. */
const proof = (): readonly string[] =>
  ledger.findings
    .allLeaks()
    .flatMap(({ examples }) => examples)
    .sort((one, other) => one - other)
    .map((id) => Buffer.from(ledger.evidence.get(id) ?? []).toString('latin1'));

/** The same bundles, but the reading thread dies when it is asked for a message. */
function mortal(): string {
  const made = join(folder, 'mortal');
  mkdirSync(made);
  writeFileSync(join(made, 'facts-worker.cjs'), `require(${JSON.stringify(join(bundles, 'facts-worker.cjs'))});`);
  const die = "require('node:worker_threads').workerData.fetching.on('message', () => process.exit(1));";
  writeFileSync(join(made, 'scan-worker.cjs'), `${die} require(${JSON.stringify(worker)});`);
  return join(made, 'scan-worker.cjs');
}

describe.skipIf(why !== '')(`proof of an account${why === '' ? '' : ` (skipped: ${why})`}`, () => {
  it('comes over the connection that read it: one sign-in, one folder opened once, one goodbye', async () => {
    const server = await mailbox();
    expect(await scan([server])).toMatchObject({ ended: 'done', failure: null, notes: [] });
    expect(proof()).toEqual(strangers);
    expect(server.connections()).toBe(1);
    expect([count(server, 'LOGIN'), count(server, 'EXAMINE'), wholes(server).length, count(server, 'LOGOUT')]).toEqual([
      1, 1, 1, 1,
    ]);
  });

  it('comes from each of two accounts over its own connection', async () => {
    const both = [await mailbox(), await mailbox(undefined, mailsOf(1))];
    expect(await scan(both)).toMatchObject({ ended: 'done', failure: null, notes: [] });
    // A leak's first three messages are its proof.
    expect([...proof()].sort()).toEqual([...strangers, mailsOf(1)[1]].sort());
    for (const server of both) expect([server.connections(), wholes(server).length, count(server, 'LOGOUT')]).toEqual([1, 1, 1]);
  });

  it('is not asked for where none is wanted, and then no connection is kept', async () => {
    const server = await mailbox();
    expect(await scan([server], { passing: { sightings: true } })).toMatchObject({ ended: 'done' });
    expect([server.connections(), wholes(server).length, count(server, 'LOGOUT')]).toEqual([1, 0, 1]);
  });

  it('comes over a second connection where the server closed the first while mail was judged', async () => {
    const server = await mailbox();
    const hangUp = (phase: string): void => {
      if (phase === 'judging') server.hangUp();
    };
    const result = await scan([server], { onProgress: ({ phase }) => hangUp(phase) });
    expect(result).toMatchObject({ ended: 'done', failure: null, notes: [] });
    expect(proof()).toEqual(strangers);
    expect([server.connections(), count(server, 'LOGIN')]).toEqual([2, 2]);
  });

  it('comes over a second connection where the first breaks meanwhile, but for what came already', async () => {
    let broken = false;
    const server = await mailbox(({ say, socket }) => {
      if (broken) return false;
      broken = true;
      say(wholeOf(2, strangers[0] ?? ''));
      socket.end();
      return true;
    });
    expect(await scan([server])).toMatchObject({ ended: 'done', failure: null, notes: [] });
    expect(proof()).toEqual(strangers);
    expect(wholes(server).map((line) => /FETCH (\S+)/.exec(line)?.[1])).toEqual(['2,3', '3']);
  });

  it('comes over a second connection where the reading thread died', async () => {
    const server = await mailbox();
    expect(await scan([server], { workerFile: mortal() })).toMatchObject({ ended: 'done', failure: null, notes: [] });
    expect(proof()).toEqual(strangers);
    expect(server.connections()).toBe(2);
  });

  it('comes over the connection that read it where mail is read without a thread, too', async () => {
    const server = await mailbox();
    expect(await scan([server], { workerFile: null })).toMatchObject({ ended: 'done', failure: null, notes: [] });
    expect(proof()).toEqual(strangers);
    expect([server.connections(), count(server, 'EXAMINE'), count(server, 'LOGOUT')]).toEqual([1, 1, 1]);
  });

  it('is left when the scan is cancelled meanwhile: the line is cut at once, and no other opened', async () => {
    const stopping = new AbortController();
    const silent: Turn['socket'][] = [];
    const server = await mailbox(({ socket }) => {
      silent.push(socket);
      stopping.abort();
      return true;
    });
    const started = performance.now();
    const result = await scan([server], { signal: stopping.signal });
    expect(result.failure).toBe(null);
    expect(performance.now() - started).toBeLessThan(5000);
    expect(proof()).toEqual(['', '']);
    expect(server.connections()).toBe(1);
    for (let tries = 0; tries < 100 && silent[0]?.destroyed !== true; tries += 1) await wait(20);
    expect(silent.map(({ destroyed }) => destroyed)).toEqual([true]);
  });

  it.each([
    ['in a thread', worker],
    ['here', null],
  ])('leaves no connection behind where storing the mail broke, read %s', async (_, workerFile) => {
    const both = [await mailbox(), await mailbox(undefined, mailsOf(1))];
    let stored = 0;
    const startWriting: Ledger['messages']['startWriting'] = () => {
      const writer = ledger.messages.startWriting();
      const store: typeof writer.store = (...batch) => {
        stored += 1;
        if (stored === 2) throw new Error('a mistake');
        return writer.store(...batch);
      };
      return { ...writer, store };
    };
    const messages = { ...ledger.messages, startWriting };
    await expect(scan(both, { workerFile, ledger: { ...ledger, messages } })).rejects.toThrow('a mistake');
    const open = (): number => both.reduce((sum, server) => sum + server.open(), 0);
    for (let tries = 0; tries < 100 && open() > 0; tries += 1) await wait(20);
    expect([both[0]?.connections(), open()]).toEqual([1, 0]);
  });

  it('is none where another message lies there now', async () => {
    const server = await mailbox(({ say, tag }) => {
      for (const uid of [2, 3]) say(wholeOf(uid, shopMail('news@acme-shop.test', 4).replaceAll('\n', '\r\n')));
      say(`${tag} OK done\r\n`);
      return true;
    });
    expect(await scan([server])).toMatchObject({ ended: 'done', failure: null });
    expect(proof()).toEqual(['', '']);
    expect(server.connections()).toBe(1);
  });
});

describe('a connection that is kept after a reading', () => {
  const reader = { bodyBytes: 0, staysOpen: true, onMessage: () => undefined, onCheckpoint: async () => true };
  const request = { limit: 1000, signal: new AbortController().signal };

  it('is kept alive with a word now and then, and let go after a while', async () => {
    const server = await mailbox();
    const limits = { ...quickTries, noopMs: 40, keptMs: 300 };
    const { line } = await createImapSource(accountAt(server.port), limits).read(null, { ...reader, signal: request.signal });
    await wait(150);
    expect(count(server, 'NOOP')).toBeGreaterThan(1);
    expect(count(server, 'LOGOUT')).toBe(0);
    await wait(500);
    expect(count(server, 'LOGOUT')).toBe(1);
    expect(await line?.fetch(['7/2/INBOX'], { ...request, found: () => undefined })).toMatchObject({ code: 'connection-lost' });
    expect(imapLimits.noopMs).toBeLessThan(imapLimits.silenceMs);
  });

  it('is closed by whoever reads, or not kept at all', async () => {
    const server = await mailbox();
    const source = createImapSource(accountAt(server.port), quickTries);
    const { line } = await source.read(null, { ...reader, signal: request.signal });
    const found: string[] = [];
    expect(await line?.fetch(['7/2/INBOX', '7/9/INBOX', '8/3/INBOX'], { ...request, found: (place) => found.push(place) })).toBe(
      null,
    );
    expect(found).toEqual(['7/2/INBOX']);
    expect(count(server, 'LOGOUT')).toBe(0);
    await line?.close();
    expect(count(server, 'LOGOUT')).toBe(1);
    expect((await source.read(null, { ...reader, staysOpen: false, signal: request.signal })).line).toBe(null);
    expect(count(server, 'LOGOUT')).toBe(2);
  });
});
