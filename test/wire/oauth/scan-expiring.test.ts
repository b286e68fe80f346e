import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accessToAccounts } from '../../../main/accounts/access-to-accounts.ts';
import { keepAccountSettings } from '../../../main/accounts/account-settings.ts';
import type { Ledger } from '../../../main/ledger/ledger.ts';
import { openTemporaryLedger } from '../../../main/ledger/open-temporary-ledger.ts';
import { buildReport } from '../../../main/report/build-report.ts';
import { runScan } from '../../../main/scan/run-scan.ts';
import type { ScanResult } from '../../../main/scan/scan-request.ts';
import { buildCompanyBook } from '../../../shared/companies/build-company-book.ts';
import { corpusMessage } from '../../bench/corpus/company-mail.ts';
import { seededNumbers } from '../../bench/corpus/seeded-numbers.ts';
import { plainRequest } from '../../unit/main/scan/plain-request.ts';
import { type CuttingProxy, startCuttingProxy } from '../imap/harness/cutting-proxy.ts';
import { type Dovecot, whyNoDovecot } from '../imap/harness/dovecot.ts';
import { fillMaildir } from '../imap/harness/fill-maildir.ts';
import { type LocalAuthorizationServer, startAuthorizationServer } from './harness/authorization-server.ts';
import { startDovecotWithOauth } from './harness/dovecot-with-oauth.ts';
import { type LocalRoom, openLocalRoom, wishAt } from './harness/local-room.ts';
import { type PersonWithBrowser, startPersonWithBrowser, whyNoBrowser } from './harness/person-with-browser.ts';

const why = [whyNoBrowser(), whyNoDovecot()].filter(Boolean).join('; ');
const worker = new URL('../../../dist/main/scan-worker.cjs', import.meta.url).pathname;
const count = 3000;
const user = 'jane@mail.example';
const companies = buildCompanyBook(null);
let server: LocalAuthorizationServer;
let dovecot: Dovecot;
let person: PersonWithBrowser;
let folder = '';
let mbox = '';
let proxy: CuttingProxy | null = null;
let ledgers: Ledger[] = [];
let inTheFile: unknown = null;

const renewals = (): number => server.asked.filter(({ form }) => form.get('grant_type') === 'refresh_token').length;

function newLedger(): Ledger {
  const opened = openTemporaryLedger(mkdtempSync(join(folder, 'ledger-')));
  if (!opened.ok) throw new Error(opened.failure.code);
  ledgers.push(opened.ledger);
  return opened.ledger;
}

type Scanned = Omit<ScanResult, 'judged'>;

/** A ledger with this one account, signed in, and how to scan it. */
async function account(local: LocalRoom, port: number, workerFile: string | null = null) {
  const ledger = newLedger();
  const place = { host: '127.0.0.1', port, security: 'none', user } as const;
  const { id } = ledger.sources.add({ kind: 'imap', location: `imap://${port}/`, label: user });
  const wishes = { folders: null, trash: false };
  keepAccountSettings(ledger, id, { place, wishes, way: { pinned: null, proxy: null }, paused: false, watch: false });
  await signIn(local, id);
  const done = { ok: true, value: null } as const;
  const vault = { get: (source: number) => local.kept.get(source) ?? null, put: () => done, remove: () => done };
  const accessTo = accessToAccounts(ledger, vault, local.room);
  return { ledger, id, scan: () => scan(ledger, id, accessTo, workerFile) };
}

async function signIn(local: LocalRoom, id: number): Promise<void> {
  const begun = await local.room.begin(wishAt(server));
  if (!begun.ok) throw new Error(begun.failure.code);
  await person.signIn(begun.value.page, user);
  await local.room.finished(begun.value.ticket);
  await local.room.keep(begun.value.ticket, id);
}

async function withdraw(local: LocalRoom, id: number): Promise<void> {
  const { refreshToken } = JSON.parse(local.kept.get(id) ?? '{}') as { refreshToken: string };
  const body = new URLSearchParams({ client_id: server.clientId, token: refreshToken });
  expect((await fetch(`${server.issuer}/token/revocation`, { method: 'POST', body })).status).toBe(200);
}

function scan(
  ledger: Ledger,
  source: number,
  accessTo: Parameters<typeof runScan>[0]['accessTo'],
  workerFile: string | null,
): Promise<Scanned> {
  return runScan(
    plainRequest({
      ledger,
      sources: [source],
      companies,
      accessTo,
      workerFile,
    }),
  );
}

/** What was found, without the names of sources. */
function found(ledger: Ledger): unknown {
  const scanned = { messages: 0, duplicates: 0, malformed: 0, bytes: 0, seconds: 0 };
  const { leaks, tags } = buildReport({ ledger, scanned, sightings: true });
  return JSON.parse(JSON.stringify({ leaks, tags }, (name, value) => (name === 'source' ? undefined : value)));
}

async function fromFile(): Promise<unknown> {
  if (inTheFile !== null) return inTheFile;
  const ledger = newLedger();
  const { id } = ledger.sources.add({ kind: 'mbox', location: mbox, label: 'mbox' });
  await scan(ledger, id, null, null);
  inTheFile = found(ledger);
  return inTheFile;
}

describe.skipIf(why !== '')(`tokens that end during a scan${why === '' ? '' : ` (skipped: ${why})`}`, () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tattletag-expiring-'));
    server = await startAuthorizationServer();
    person = await startPersonWithBrowser();
    dovecot = await startDovecotWithOauth(server, 'xoauth2');
    const random = seededNumbers(17);
    const messages = Array.from({ length: count }, (_, n) => corpusMessage(n, { messages: count, meanBytes: 4000 }, random));
    mbox = join(folder, 'INBOX.mbox');
    writeFileSync(mbox, messages.join(''));
    const texts = messages.map((text) => text.slice(text.indexOf('\n') + 1));
    fillMaildir(dovecot, '', texts, user);
  }, 120_000);
  afterAll(async () => {
    await person.close();
    await dovecot.remove();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);
  beforeEach(() => {
    server.live.access = 3600;
    server.live.refresh = 86_400;
  });
  afterEach(async () => {
    await proxy?.close();
    proxy = null;
    for (const ledger of ledgers) ledger.close();
    ledgers = [];
  });

  const ways = [
    ['in this thread', null],
    ['in a thread of its own', worker],
  ] as const;
  for (const [title, workerFile] of ways) {
    const unbuilt = workerFile !== null && !existsSync(workerFile);
    const named = `${title}${unbuilt ? ' (skipped: dist/main is not built; run npm run build)' : ''}`;

    it.skipIf(unbuilt)(
      `are renewed when the server refuses them, ${named}: nothing is missed, nothing twice`,
      async () => {
        // By its clock every token is good for an hour; at every other connection only the mail server knows that it has ended.
        const local = openLocalRoom();
        let connections = 0;
        proxy = await startCuttingProxy(dovecot.port, () => {
          connections += 1;
          if (connections % 2 === 1) server.endTokens();
          return 400_000;
        });
        const { ledger, scan } = await account(local, proxy.port, workerFile);
        const [before, refusedBefore] = [renewals(), refusals()];
        const result = await scan();
        expect(result).toMatchObject({ ended: 'done', notes: [], unread: [], counts: { messages: count, duplicates: 0 } });
        expect(proxy.counts().cut).toBeGreaterThan(2);
        expect(renewals() - before).toBeGreaterThan(1);
        expect(refusals() - refusedBefore).toBeGreaterThan(1);
        expect(found(ledger)).toEqual(await fromFile());
      },
      240_000,
    );
  }

  it('are renewed before they end, and none is sent that has', async () => {
    server.live.access = 3;
    const local = openLocalRoom({ renewEarlyMs: 2000 });
    proxy = await startCuttingProxy(dovecot.port, () => 400_000);
    const { ledger, scan } = await account(local, proxy.port);
    const [before, refusedBefore] = [renewals(), refusals()];
    const result = await scan();
    expect(result).toMatchObject({ ended: 'done', notes: [], unread: [], counts: { messages: count, duplicates: 0 } });
    expect(renewals() - before).toBeGreaterThan(1);
    expect(refusals()).toBe(refusedBefore);
    expect(found(ledger)).toEqual(await fromFile());
  }, 240_000);

  it('say to sign in again when they cannot be renewed any more, and then the scan goes on where it stopped', async () => {
    const local = openLocalRoom();
    const cuts = [600_000];
    proxy = await startCuttingProxy(dovecot.port, () => cuts.pop() ?? null);
    const { ledger, id, scan } = await account(local, proxy.port);
    const scanning = scan();
    while (proxy.counts().cut === 0) await wait(5);
    // Before the reading comes back, the person has thrown Tattletag out at the service.
    await withdraw(local, id);
    const stopped = await scanning;
    expect(stopped.notes).toMatchObject([{ code: 'token-refused', hint: expect.stringContaining('Sign in again') }]);
    expect(stopped.unread).toEqual([id]);
    expect(local.room.state(id)).toBe('again');
    expect(stopped.counts.messages).toBeGreaterThan(0);
    expect(stopped.counts.messages).toBeLessThan(count);
    await signIn(local, id);
    const rest = await scan();
    expect(rest).toMatchObject({ ended: 'done', notes: [], unread: [], counts: { duplicates: 0 } });
    expect(ledger.messages.count()).toBe(count);
    expect(found(ledger)).toEqual(await fromFile());
  }, 240_000);
});

const refusals = (): number => dovecot.log().match(/auth failed/g)?.length ?? 0;
