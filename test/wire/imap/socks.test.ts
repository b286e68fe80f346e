import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Certificates, makeCertificates } from './harness/certificates.ts';
import { accountAt, codesOf, readAccount, shortLimits } from './harness/read-account.ts';
import { type ScriptedServer, startScriptedServer } from './harness/scripted-server.ts';
import { type SocksProxy, startSocksProxy } from './harness/socks-proxy.ts';

let folder = '';
let made: Certificates;
const open: { readonly close: () => Promise<void> }[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tattletag-socks-'));
  made = makeCertificates(folder);
});
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function start(refuse = false): Promise<{ readonly server: ScriptedServer; readonly proxy: SocksProxy }> {
  const server = await startScriptedServer({ certificate: made.selfSigned });
  const proxy = await startSocksProxy(server.port, refuse);
  open.push(proxy, server);
  return { server, proxy };
}

/** A name that no resolver knows: it can only be reached when the proxy looks it up. */
const hidden = { host: 'imap.hidden.invalid', port: 993, security: 'tls', user: 'jane' } as const;
const pinned = (): string => new X509Certificate(made.selfSigned.cert).fingerprint256;

describe('a SOCKS proxy', () => {
  it('leads to the server, and names are looked up behind it', async () => {
    const { proxy } = await start();
    const way = { pinned: pinned(), proxy: `socks5://127.0.0.1:${proxy.port}` };
    const read = await readAccount(accountAt(0, { place: hidden, way }), { limits: shortLimits });
    expect(read.end).toMatchObject({ kind: 'done', notes: [] });
    expect(read.places).toHaveLength(3);
    expect(new Set(proxy.asked)).toEqual(new Set(['imap.hidden.invalid:993']));
  });

  it('that is trusted for nothing else: the certificate is checked as without it', async () => {
    const { server, proxy } = await start();
    const way = { pinned: null, proxy: `socks5://127.0.0.1:${proxy.port}` };
    const read = await readAccount(accountAt(0, { place: hidden, way }), { limits: shortLimits });
    expect(codesOf(read)).toEqual(['cert-self-signed']);
    expect(server.heard.join('\n')).not.toContain('secret word');
  });

  it('that refuses, or is not there, ends in a sentence; nobody goes around it', async () => {
    const { server, proxy } = await start(true);
    const through = (port: number) => {
      const way = { pinned: pinned(), proxy: `socks5://127.0.0.1:${port}` };
      const place = { ...hidden, host: '127.0.0.1', port: server.port };
      return readAccount(accountAt(0, { place, way }), { limits: shortLimits });
    };
    expect(codesOf(await through(proxy.port))).toEqual(['proxy-failed']);
    await proxy.close();
    expect(codesOf(await through(proxy.port))).toEqual(['proxy-failed']);
    expect(server.connections()).toBe(0);
  });
});
