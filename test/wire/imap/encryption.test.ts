import { spawn } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ImapAccess } from '../../../main/sources/imap/imap-access.ts';
import { type Certificates, makeCertificates } from './harness/certificates.ts';
import { accountAt, codesOf, readAccount, shortLimits } from './harness/read-account.ts';
import { type Script, type ScriptedServer, startScriptedServer } from './harness/scripted-server.ts';

const cli = new URL('../../../dist/main/cli.cjs', import.meta.url).pathname;
const why = existsSync(cli) ? '' : ' (skipped: dist/main/cli.cjs is not built; run npm run build)';

let folder = '';
let made: Certificates;
let server: ScriptedServer | null = null;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tattletag-tls-'));
  made = makeCertificates(folder);
});
afterEach(async () => {
  await server?.close();
  server = null;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const turns = 'IMAP4rev1 STARTTLS LOGINDISABLED';

/** Reads in this process, where the test's authority is unknown. */
async function read(script: Script, security: ImapAccess['place']['security'], pinned: string | null = null, host = '127.0.0.1') {
  server = await startScriptedServer(script);
  const place = { host, port: server.port, security, user: 'jane' };
  return readAccount(accountAt(0, { place, way: { pinned, proxy: null } }), { limits: shortLimits });
}

const fingerprintOf = (pem: string): string => new X509Certificate(pem).fingerprint256;
const heardAnything = (): string => server?.heard.join('\n') ?? '';

describe('an encrypted line', () => {
  it('whose certificate the server made itself is left, and its fingerprint is told', async () => {
    const answer = await read({ certificate: made.selfSigned }, 'tls');
    expect(codesOf(answer)).toEqual(['cert-self-signed']);
    expect(answer.end.notes[0]?.message).toContain(fingerprintOf(made.selfSigned.cert));
    expect(heardAnything()).not.toMatch(/LOGIN|AUTHENTICATE|secret word/);
  });

  it.each(['tls', 'starttls'] as const)('(%s) is used when that certificate was accepted', async (security) => {
    const script: Script = security === 'tls' ? { certificate: made.selfSigned } : afterTurning();
    const pinned = fingerprintOf(security === 'tls' ? made.selfSigned.cert : made.good.cert);
    const answer = await read(script, security, pinned);
    expect(answer.end).toMatchObject({ kind: 'done', notes: [] });
    expect(answer.places).toHaveLength(3);
  });

  it('with another certificate than the accepted one gets no password', async () => {
    const answer = await read({ certificate: made.good }, 'tls', fingerprintOf(made.selfSigned.cert));
    expect(codesOf(answer)).toEqual(['cert-changed']);
    expect(answer.end.notes[0]?.message).toContain(fingerprintOf(made.good.cert));
    expect(heardAnything()).not.toMatch(/LOGIN|AUTHENTICATE|secret word/);
  });

  it('to an unknown authority is left', async () => {
    expect(codesOf(await read({ certificate: made.good }, 'tls'))).toEqual(['cert-unknown']);
    expect(heardAnything()).not.toContain('secret word');
  });

  it('that is none: a plain server at the encrypted port', async () => {
    expect(['tls-failed', 'no-answer', 'connection-lost']).toContain(codesOf(await read({}, 'tls'))[0]);
    expect(heardAnything()).not.toContain('secret word');
  });
});

describe('a line that begins plain', () => {
  it.each([
    ['STARTTLS is not offered (or was taken out on the way)', {}, 'no-encryption'],
    ['STARTTLS is refused', { capabilities: turns, turn: refuse }, 'no-encryption'],
    ['the server calls us signed in already', { greeting: '* PREAUTH come in\r\n' }, 'no-encryption'],
  ] as const)('is left before a password is sent when %s', async (_, script, code) => {
    const answer = await read(script as Script, 'starttls');
    expect(codesOf(answer)).toEqual([code]);
    expect(heardAnything()).not.toMatch(/LOGIN|AUTHENTICATE|secret word/);
  });

  it('into which somebody put words before it turned is left', async () => {
    const answer = await read(
      {
        capabilities: turns,
        turn: ({ command, tag, say, encrypt }) => {
          if (command !== 'STARTTLS') return false;
          say(`${tag} OK go on\r\n* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n`);
          encrypt(made.good);
          return true;
        },
      },
      'starttls',
      fingerprintOf(made.good.cert),
    );
    expect(codesOf(answer)).toEqual(['tampered']);
    expect(heardAnything()).not.toContain('secret word');
  });

  it('stays plain only for a server on this computer, and only when that was said', async () => {
    const answer = await run('imap://jane@mail.example:143/?unencrypted');
    expect(answer.code).toBe(2);
    expect(answer.err).toContain('Without encryption only a server on this computer itself may be asked.');
  });
});

/** The command line, with the test's authority as an extra one. */
function run(
  url: string,
  extra: Readonly<Record<string, string>> = {},
): Promise<{ readonly code: number | null; readonly err: string }> {
  const env = {
    PATH: process.env.PATH ?? '',
    TMPDIR: folder,
    TATTLETAG_DATA: join(folder, 'data'),
    TATTLETAG_PASSWORD: 'secret word',
    NODE_EXTRA_CA_CERTS: made.authorityFile,
    ...extra,
  };
  const child = spawn(process.execPath, [cli, 'scan', url, '--format', 'json'], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let err = '';
  child.stderr.on('data', (text) => {
    err += text;
  });
  return new Promise((settle) => child.on('close', (code) => settle({ code, err })));
}

describe.skipIf(why !== '')(`the command line with NODE_EXTRA_CA_CERTS${why}`, () => {
  const scan = async (script: Script, scheme: 'imap' | 'imaps') => {
    server = await startScriptedServer(script);
    return run(`${scheme}://jane@localhost:${server.port}/`);
  };

  it.each(['imaps', 'imap'] as const)('reads over %s', { timeout: 60_000 }, async (scheme) => {
    const script: Script = scheme === 'imaps' ? { certificate: made.good } : afterTurning();
    const ended = await scan(script, scheme);
    expect(ended).toEqual({ code: 0, err: '' });
    expect(heardAnything()).toContain('UID FETCH');
  });

  it.each([
    ['expired', 'The certificate of the mail server has expired'],
    ['otherName', 'The certificate of the mail server is for another name'],
  ] as const)('leaves a server whose certificate is wrong (%s)', { timeout: 60_000 }, async (which, sentence) => {
    const ended = await scan({ certificate: made[which] }, 'imaps');
    expect(ended.code).toBe(2);
    expect(ended.err).toContain(sentence);
    expect(heardAnything()).not.toContain('secret word');
  });
});

function refuse({ command, tag, say }: { command: string; tag: string; say: (text: string) => void }): boolean {
  if (command !== 'STARTTLS') return false;
  say(`${tag} NO not today\r\n`);
  return true;
}

/** Offers STARTTLS first, and signing in only once the line has turned. */
function afterTurning(): Script {
  let turned = false;
  return {
    turn: ({ command, tag, say, encrypt }) => {
      if (command === 'STARTTLS') {
        say(`${tag} OK go on\r\n`);
        turned = true;
        encrypt(made.good);
        return true;
      }
      if (command !== 'CAPABILITY') return false;
      say(`* CAPABILITY ${turned ? 'IMAP4rev1' : turns}\r\n${tag} OK done\r\n`);
      return true;
    },
  };
}
