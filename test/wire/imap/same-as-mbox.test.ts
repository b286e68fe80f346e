import { createHash } from 'node:crypto';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import { corpusMessage } from '../../bench/corpus/company-mail.ts';
import { seededNumbers } from '../../bench/corpus/seeded-numbers.ts';
import { startTestEngine, type TestEngine } from '../../contract/an-engine.ts';
import { type Dovecot, startDovecot, whyNoDovecot } from './harness/dovecot.ts';
import { fillMaildir } from './harness/fill-maildir.ts';

const why = whyNoDovecot();
/** `npm run test:same-as-mbox` asks for 50,000. */
const count = Number(process.env.TATTLETAG_SAME_MESSAGES ?? 2000);
const patience = 120_000 + count * 40;
const chunk = 500;

let server: Dovecot;
let folder = '';
let mbox = '';
let before: State;

/** All that a server keeps of a mailbox and a reader could have changed. */
type State = { readonly status: string; readonly messages: string; readonly files: string };

const digest = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');

function stateOf(): State {
  const shown = ['messages', 'unseen', 'uidnext', 'uidvalidity', 'highestmodseq'].join(' ');
  const status = server.admin('mailbox', 'status', '-u', 'jane', shown, 'INBOX');
  const fields = 'uid flags modseq date.received size.physical';
  const messages = server.admin('-f', 'tab', 'fetch', '-u', 'jane', fields, 'mailbox', 'INBOX', 'all');
  const path = server.maildir('jane');
  const files = ['cur', 'new', 'tmp'].flatMap((part) =>
    readdirSync(join(path, part)).map((name) => {
      const { size, mtimeMs, ino } = statSync(join(path, part, name));
      return `${part}/${name} ${size} ${mtimeMs} ${ino}`;
    }),
  );
  return { status, messages, files: `${digest(files.sort().join('\n'))} ${files.length} ${digest(numbersOf(path))}` };
}

/** Which number Dovecot gave to which file. What else it notes there (sizes it has worked out) is its own memory. */
function numbersOf(path: string): string {
  const lines = readFileSync(join(path, 'dovecot-uidlist'), 'utf8').split('\n');
  return lines.flatMap((line) => /^(\d+) (?:.* )?(:.*)$/.exec(line)?.slice(1).join(' ') ?? []).join('\n');
}

type Findings = { readonly leaks: readonly unknown[]; readonly tags: readonly unknown[]; readonly seconds: number };

/** Scans, and tells all that the screens could show of it; where a message lies and its row's number are left out. */
async function findingsOf(add: (engine: TestEngine) => Promise<unknown>): Promise<Findings> {
  const engine = startTestEngine();
  await engine.call('ledger.create', { key: 'key-file', passphrase: '' });
  await engine.call('person.set', { names: ['Jane Doe'], addresses: ['jane@home.example'], postal: '' });
  await add(engine);
  await engine.call('scan.start', { source: null, textsAgain: false });
  await engine.until(async () => !(await engine.call('scan.state', {})).running);
  const state = await engine.call('scan.state', {});
  expect(state).toMatchObject({ ended: 'done', messages: count, duplicates: 0, malformed: 0, notes: [] });
  const rows = await everyLeak(engine);
  const leaks = [];
  for (const { id } of rows) leaks.push(withoutPlaces(await engine.call('leaks.get', { id })));
  const tags = await everyTag(engine);
  await engine.close();
  return { leaks, tags: withoutPlaces(tags), seconds: state.seconds };
}

async function everyLeak(engine: TestEngine): Promise<CallOutput<'leaks.list'>['leaks']> {
  const rows: CallOutput<'leaks.list'>['leaks'] = [];
  const asked = { limit: 500, search: '', holder: null, confidence: null, manner: null, sort: 'newest' } as const;
  for (let total = 1; rows.length < total; ) {
    const page = await engine.call('leaks.list', { ...asked, offset: rows.length });
    rows.push(...page.leaks);
    total = page.total;
  }
  return rows;
}

async function everyTag(engine: TestEngine): Promise<readonly unknown[]> {
  const rows: unknown[] = [];
  const asked = { limit: 500, origin: null, search: '', sort: 'tag', descending: false } as const;
  for (let total = 1; rows.length < total; ) {
    const page = await engine.call('tags.list', { ...asked, offset: rows.length });
    rows.push(...page.tags);
    total = page.total;
  }
  return rows;
}

/** Without the name of the source and the numbers of rows; `kept` hangs on how long fetching proof took. */
function withoutPlaces<T>(found: T): T {
  const left = (name: string, value: unknown): boolean =>
    name === 'source' || name === 'kept' || (name === 'id' && typeof value === 'number');
  return JSON.parse(JSON.stringify(found, (name, value) => (left(name, value) ? undefined : value)));
}

describe.skipIf(why !== '')(`an account of ${count} messages${why === '' ? '' : ` (skipped: ${why})`}`, () => {
  let file: Findings;
  let live: Findings;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tattletag-same-'));
    mbox = join(folder, 'all.mbox');
    server = await startDovecot();
    const random = seededNumbers(20_261_126);
    const size = { messages: count, meanBytes: 5000 };
    for (let done = 0; done < count; done += chunk) {
      const some = Array.from({ length: Math.min(chunk, count - done) }, (_, n) => corpusMessage(done + n, size, random));
      appendFileSync(mbox, some.join(''), 'latin1');
      fillMaildir(
        server,
        '',
        some.map((text) => text.slice(text.indexOf('\n') + 1)),
      );
    }
    // Looked at twice, so that the server has numbered and indexed everything before anybody reads.
    stateOf();
    before = stateOf();
    server.forgetCommands();
    file = await findingsOf((engine) => engine.call('sources.add', { ticket: engine.ticket(mbox) }));
    const account = { host: '127.0.0.1', port: server.port, security: 'none', user: 'jane', password: 'secret word' } as const;
    live = await findingsOf((engine) =>
      engine.call('accounts.add', { ...account, pinned: null, proxy: null, folders: null, trash: false }),
    );
    process.stderr.write(
      `same-as-mbox: ${count} messages, ${live.leaks.length} leaks, ${live.tags.length} tags; mbox ${file.seconds.toFixed(1)} s, account ${live.seconds.toFixed(1)} s\n`,
    );
  }, patience);
  afterAll(async () => {
    await server?.remove();
    rmSync(folder, { recursive: true, force: true });
  }, patience);

  it('comes to the same leaks, messages, evidence and tags as the same mail as an mbox', () => {
    expect(file.leaks.length).toBeGreaterThan(count / 500);
    expect(live.leaks.length).toBe(file.leaks.length);
    expect(live.leaks).toEqual(file.leaks);
    expect(live.tags).toEqual(file.tags);
  });

  it('is left as it was: flags, dates, mod-sequences, numbers and every file', { timeout: patience }, () => {
    const after = stateOf();
    expect(before.messages.trim().split('\n')).toHaveLength(count + 1);
    expect(after.status).toBe(before.status);
    expect(digest(after.messages)).toBe(digest(before.messages));
    expect(after.files).toBe(before.files);
    // And all three would have shown one flag.
    server.admin('flags', 'add', '-u', 'jane', '\\Flagged', 'mailbox', 'INBOX', 'uid', '2');
    const flagged = stateOf();
    for (const part of ['status', 'messages', 'files'] as const) expect(flagged[part]).not.toBe(before[part]);
  });

  it('was opened by EXAMINE only; no command that changes anything was sent', () => {
    const commands = server.commands().map((line) => line.replace(/^\S+ \S+ /, '').trim());
    const verbs = [...new Set(commands.map((command) => /^(UID )?[A-Z]+/.exec(command)?.[0]))];
    expect(verbs).toContain('EXAMINE');
    expect(verbs).toContain('UID FETCH');
    const harmless = [
      'CAPABILITY',
      'EXAMINE',
      'ID',
      'LIST',
      'LOGOUT',
      'LSUB',
      'NAMESPACE',
      'NOOP',
      'STATUS',
      'UID FETCH',
      'UID SEARCH',
    ];
    expect(verbs.filter((verb) => !harmless.includes(verb ?? ''))).toEqual([]);
    expect(commands.filter((command) => /\bBODY\[|\bRFC822\b/.test(command))).toEqual([]);
  });
});
