import { afterEach, describe, expect, it } from 'vitest';
import type { TokenAnswer } from '../../../main/sources/imap/imap-access.ts';
import { listAccount } from '../../../main/sources/imap/list-account.ts';
import { accountAt, shortLimits } from '../imap/harness/read-account.ts';
import { type ScriptedServer, startScriptedServer } from '../imap/harness/scripted-server.ts';

let server: ScriptedServer;

afterEach(() => server.close());

/** The first message of a sign-in (RFC 4959) as a server with this mechanism gets it. */
async function saidTo(mechanism: string, user: string): Promise<string> {
  server = await startScriptedServer({ capabilities: `IMAP4rev1 SASL-IR AUTH=${mechanism}` });
  const place = { host: '127.0.0.1', port: server.port, security: 'none', user } as const;
  const secret = { kind: 'token', token: async (): Promise<TokenAnswer> => ({ ok: true, token: 'a.token' }) } as const;
  await listAccount(accountAt(server.port, { place, secret }), AbortSignal.timeout(10_000), shortLimits);
  const line = server.heard.find((one) => one.includes(`AUTHENTICATE ${mechanism} `)) ?? '';
  return Buffer.from(line.split(' ').at(-1) ?? '', 'base64').toString('utf8');
}

describe('the name in a sign-in with a token', () => {
  it('is escaped for OAUTHBEARER, where a comma would end it and what follows would be read as another field', async () => {
    const said = await saidTo('OAUTHBEARER', 'jane,a=john=doe@mail.example');
    expect(said).toMatch(/^n,a=jane=2Ca=3Djohn=3Ddoe@mail\.example,\x01host=/);
    expect(said).toMatch(/\x01auth=Bearer a\.token\x01\x01$/);
  });

  it('is left as it is for XOAUTH2, which knows no such rule', async () => {
    expect(await saidTo('XOAUTH2', 'jane,a=john=doe@mail.example')).toBe(
      'user=jane,a=john=doe@mail.example\x01auth=Bearer a.token\x01\x01',
    );
  });
});
