import { promises as dns } from 'node:dns';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { askForSettings } from '../../../main/accounts/guess/ask-for-settings.ts';
import type { GuessPorts } from '../../../main/accounts/guess/guess-ports.ts';
import { isPublicAddress } from '../../../main/accounts/guess/is-public-address.ts';
import { answersOf } from '../../../main/accounts/guess/system-ports.ts';
import { startTestEngine } from '../../contract/an-engine.ts';
import { type Certificate, makeCertificates, signed } from '../imap/harness/certificates.ts';
import { type Manner, type ScriptedDns, startScriptedDns, type Zone } from './harness/scripted-dns.ts';
import { type Page, type SettingsWeb, startSettingsWeb } from './harness/settings-web.ts';

vi.setConfig({ testTimeout: 60_000 });
const address = 'jane.doe+shop@shop.example';
let folder = '';
let authority = '';
let certificate: Certificate;
let dnsServer: ScriptedDns;
let web: SettingsWeb;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tattletag-guess-'));
  authority = makeCertificates(folder).authority;
  const names = ['shop.example', 'autoconfig.shop.example', 'hoster.example', 'inside.example'];
  certificate = signed(folder, 'shop', names.map((name) => `DNS:${name}`).join(','));
});
afterEach(async () => {
  await dnsServer.close();
  await web.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Everything lies on loopback here, so that 127.0.0.1 stands for the open net; `strict` takes it for what it is. */
async function portsFor(zone: Zone, pages: Readonly<Record<string, Page>> = {}, manner: Manner = 'honest', strict = false) {
  dnsServer = await startScriptedDns(zone, manner);
  web = await startSettingsWeb(certificate, pages);
  const resolver = new dns.Resolver({ timeout: 300, tries: 1 });
  resolver.setServers([dnsServer.address]);
  const ports: GuessPorts = {
    services: (name) => answersOf(resolver.resolveSrv(name)),
    exchangers: (domain) => answersOf(resolver.resolveMx(domain)),
    addresses: (name) => answersOf(resolver.resolve4(name)),
    mayReach: (found) => isPublicAddress(found) || (!strict && found === '127.0.0.1'),
    web: { port: web.port, authority, patienceMs: 1500 },
    chance: () => 0,
  };
  return ports;
}

const here = (...names: readonly string[]): Zone => Object.fromEntries(names.map((name) => [`a ${name}`, ['127.0.0.1']]));
const webNames = here('autoconfig.shop.example', 'shop.example', 'imap.shop.example', 'imap.hoster.example');
const first = 'autoconfig.shop.example /mail/config-v1.1.xml';
const second = 'shop.example /.well-known/autoconfig/mail/config-v1.1.xml';
const server = (inner: string, type = 'imap'): string => `<incomingServer type="${type}">${inner}</incomingServer>`;
const usual =
  '<hostname>imap.%EMAILDOMAIN%</hostname><port>993</port><socketType>SSL</socketType><authentication>password-cleartext</authentication><username>%EMAILADDRESS%</username>';
const file = (...servers: readonly string[]): string =>
  `<?xml version="1.0"?><clientConfig version="1.1"><emailProvider id="shop.example">${servers.join('')}</emailProvider></clientConfig>`;
const text =
  (content: string): Page =>
  (_question, answer) =>
    void answer.writeHead(200, { 'Content-Type': 'text/xml' }).end(content);
const to =
  (location: string, status = 302): Page =>
  (_question, answer) =>
    void answer.writeHead(status, { Location: location }).end();

describe('the name service of a domain (RFC 6186)', () => {
  it('names its server; the web server is not asked then, and nobody hears the address', async () => {
    const zone = { 'srv _imaps._tcp.shop.example': ['10 5 993 imap.hoster.example'], ...webNames };
    const asked = await askForSettings(address, await portsFor(zone));
    expect(asked).toEqual({
      kind: 'found',
      settings: { host: 'imap.hoster.example', port: 993, security: 'tls', user: address, signInOnly: false, said: 'service' },
    });
    expect(web.asked).toEqual([]);
    expect(dnsServer.asked.join('\n')).not.toContain('jane');
  });

  it('is taken at its first word: encrypted before turning, then by priority', async () => {
    const zone = {
      'srv _imap._tcp.shop.example': ['0 0 143 turn.shop.example'],
      'srv _imaps._tcp.shop.example': ['20 0 993 late.shop.example', '5 0 9993 early.shop.example'],
      ...here('turn.shop.example', 'late.shop.example', 'early.shop.example'),
    };
    const asked = await askForSettings(address, await portsFor(zone));
    expect(asked).toMatchObject({ settings: { host: 'early.shop.example', port: 9993, security: 'tls' } });
  });

  it('may offer only the one that turns encrypted, with "." for the other', async () => {
    const zone = {
      'srv _imap._tcp.shop.example': ['0 0 143 imap.shop.example'],
      'srv _imaps._tcp.shop.example': ['0 0 0 .'],
      ...webNames,
    };
    const asked = await askForSettings(address, await portsFor(zone));
    expect(asked).toMatchObject({ settings: { host: 'imap.shop.example', port: 143, security: 'starttls' } });
  });

  it('that says "." for both has no IMAP, and nothing more is asked', async () => {
    const zone = { 'srv _imap._tcp.shop.example': ['0 0 0 .'], 'srv _imaps._tcp.shop.example': ['0 0 0 .'], ...webNames };
    expect(await askForSettings(address, await portsFor(zone))).toEqual({ kind: 'not-offered' });
    expect(web.asked).toEqual([]);
  });

  it('shows by who takes in the mail that a known provider keeps it', async () => {
    const zone = { 'mx shop.example': ['20 mx.elsewhere.example', '5 in1-smtp.messagingengine.com'] };
    const asked = await askForSettings(address, await portsFor(zone));
    expect(asked).toMatchObject({ settings: { host: 'imap.fastmail.com', user: address, said: 'exchanger' } });
    await dnsServer.close();
    await web.close();
    const like = await portsFor({ 'mx shop.example': ['5 evil-messagingengine.com', '9 aspmx.l.google.com'] });
    expect(await askForSettings(address, like)).toEqual({ kind: 'none' });
  });

  it.each([
    ['127.0.0.1', '0 0 993 imap.shop.example', { 'a imap.shop.example': ['127.0.0.1'] }],
    ['the router', '0 0 993 imap.shop.example', { 'a imap.shop.example': ['192.168.1.1'] }],
    ['one public and one private address', '0 0 993 imap.shop.example', { 'a imap.shop.example': ['9.9.9.9', '10.0.0.7'] }],
    ['a number in place of a name', '0 0 993 127.0.0.1', {}],
    ['this computer', '0 0 993 localhost', { 'a localhost': ['127.0.0.1'] }],
    ['port 0', '0 0 0 imap.shop.example', { 'a imap.shop.example': ['9.9.9.9'] }],
    ['nothing', '0 0 993 imap.shop.example', {}],
  ])('that leads to %s is not followed', async (_, record, extra) => {
    const ports = await portsFor({ 'srv _imaps._tcp.shop.example': [record], ...extra }, {}, 'honest', true);
    expect(await askForSettings(address, ports)).toEqual({ kind: 'none' });
  });

  it.each(['silent', 'garbage'] as const)('that is %s counts as unreachable', async (manner) => {
    expect(await askForSettings(address, await portsFor({}, {}, manner))).toEqual({ kind: 'unreachable' });
  });

  it.each([
    'jane',
    '@shop.example',
    'jane@localhost',
    'jane@127.0.0.1',
    'jane@[::1]',
    'jane@shop',
    'jane@a b.example',
    'jane@router.local',
  ])('is not asked about %s', async (odd) => {
    expect(await askForSettings(odd, await portsFor({}))).toEqual({ kind: 'none' });
    expect(dnsServer.asked).toEqual([]);
  });
});

describe('the web server of a domain (autoconfig)', () => {
  const ask = async (pages: Readonly<Record<string, Page>>, zone: Zone = webNames, strict = false) =>
    askForSettings(address, await portsFor(zone, pages, 'honest', strict));

  it('tells the settings; it learns the domain, and neither address nor cookie nor program', async () => {
    const asked = await ask({ [first]: text(file(server(usual))) });
    expect(asked).toEqual({
      kind: 'found',
      settings: { host: 'imap.shop.example', port: 993, security: 'tls', user: address, signInOnly: false, said: 'web' },
    });
    expect(web.asked).toEqual([first]);
    expect(web.headers.join('\n').toLowerCase()).not.toMatch(/jane|cookie|authorization|referer|user-agent|tattletag/);
  });

  it('is asked at its second place when the first has nothing, and through an honest redirect', async () => {
    expect(
      await ask(
        { [second]: to('https://hoster.example/settings'), 'hoster.example /settings': text(file(server(usual))) },
        {
          ...webNames,
          ...here('hoster.example'),
        },
      ),
    ).toMatchObject({ kind: 'found', settings: { host: 'imap.shop.example' } });
    expect(web.asked).toEqual([first, second, 'hoster.example /settings']);
  });

  it('prefers encryption from the first byte, and fills in the name before the @', async () => {
    const turning =
      '<hostname>a.hoster.example</hostname><port>143</port><socketType>STARTTLS</socketType><username>x</username>';
    const best = usual.replace('imap.%EMAILDOMAIN%', 'imap.hoster.example').replace('%EMAILADDRESS%', '%EMAILLOCALPART%');
    expect(await ask({ [first]: text(file(server(turning), server(best))) })).toMatchObject({
      settings: { host: 'imap.hoster.example', user: 'jane.doe+shop' },
    });
  });

  it('that lets in by OAuth only says so', async () => {
    const only = usual.replace('password-cleartext', 'OAuth2');
    expect(await ask({ [first]: text(file(server(only))) })).toMatchObject({ settings: { signInOnly: true } });
  });

  const odd = (from: string, into: string): string => file(server(usual.replace(from, into)));
  it.each([
    ['offers no encryption', odd('SSL', 'plain')],
    ['offers POP3 only', file(server(usual, 'pop3'))],
    ['names a number', odd('imap.%EMAILDOMAIN%', '127.0.0.1')],
    ['names this computer', odd('imap.%EMAILDOMAIN%', 'localhost')],
    ['would tell the name service who asks', odd('imap.%EMAILDOMAIN%', '%EMAILLOCALPART%.shop.example')],
    ['names an odd port', odd('993', '99321')],
    ['names a port that is none', odd('993', '0x3e1')],
    ['is garbage', '\u0000\u0001<<<>>>&&&'],
    ['is a page for people', '<!doctype html><html><body>Welcome to our shop</body></html>'],
    ['is cut off', file(server(usual)).slice(0, 120)],
    ['is empty', ''],
    ['is deep', '<a>'.repeat(9000) + file(server(usual))],
    ['has too many elements', file('<a/>'.repeat(3000), server(usual))],
    [
      'is an entity bomb',
      `<!DOCTYPE b [<!ENTITY a "imap.shop.example"><!ENTITY b "&a;&a;&a;&a;">]>${file(server(usual.replace('imap.%EMAILDOMAIN%', '&b;')))}`,
    ],
    [
      'wants a file of this computer',
      `<!DOCTYPE b [<!ENTITY a SYSTEM "file:///etc/hostname">]>${file(server(usual.replace('imap.%EMAILDOMAIN%', '&a;')))}`,
    ],
  ])('is not believed when its file %s', async (_, content) => {
    expect(await ask({ [first]: text(content) })).toEqual({ kind: 'none' });
  });

  it('gets no odd name to sign in with past us', async () => {
    for (const name of ['a\r\nb', '%EMAILHOST%', 'a&quot;b', '']) {
      expect(await ask({ [first]: text(odd('%EMAILADDRESS%', name)) })).toMatchObject({ settings: { user: address } });
      await dnsServer.close();
      await web.close();
    }
    await portsFor({});
  });

  it.each([
    [
      'in circles',
      {
        [first]: to(`https://autoconfig.shop.example/mail/config-v1.1.xml`),
        [second]: to(`https://shop.example/.well-known/autoconfig/mail/config-v1.1.xml`),
      },
      8,
    ],
    ['to http', { [first]: to('http://shop.example/a') }, 2],
    ['to another port', { [first]: to('https://shop.example:8443/a') }, 2],
    ['with a password', { [first]: to('https://a:b@shop.example/a') }, 2],
    ['to a number', { [first]: to('https://127.0.0.1/a') }, 2],
    ['to a file', { [first]: to('file:///etc/hostname') }, 2],
    ['to a name inside', { [first]: to('https://inside.example/a') }, 2],
    ['nowhere', { [first]: to('https://') }, 2],
  ] as const)('is left when it redirects %s', async (_, pages, most) => {
    const zone = { ...webNames, 'a inside.example': ['10.0.0.1'] };
    expect(await ask(pages, zone)).toEqual({ kind: 'none' });
    expect(web.asked.length).toBeLessThanOrEqual(most);
    expect(web.asked.join('\n')).not.toContain('inside.example');
  });

  it('is left when its file has no end', async () => {
    let sent = 0;
    const flood: Page = (_question, answer) => {
      const more = (): void => {
        while (!answer.destroyed && sent < 50_000_000) {
          sent += 16_384;
          if (!answer.write(Buffer.alloc(16_384, ' '))) return void answer.once('drain', more);
        }
      };
      more();
    };
    expect(await ask({ [first]: flood })).toEqual({ kind: 'none' });
    expect(sent).toBeLessThan(20_000_000);
  });

  it('is left when it drips or hangs', async () => {
    const whole = file(server(usual));
    const drip: Page = (_question, answer) => {
      let at = 0;
      const timer = setInterval(() => void answer.write(whole[at++] ?? ' '), 200);
      answer.on('close', () => clearInterval(timer));
    };
    expect(await ask({ [first]: drip, [second]: () => undefined })).toEqual({ kind: 'none' });
  });

  it('that packs its file, answers with an error, or whose certificate is not its own is left', async () => {
    const packed: Page = (_question, answer) => void answer.writeHead(200, { 'Content-Encoding': 'gzip' }).end('\u001f\u008b');
    const broken: Page = (_question, answer) => void answer.writeHead(500).end(file(server(usual)));
    expect(await ask({ [first]: packed, [second]: broken })).toEqual({ kind: 'none' });
    await dnsServer.close();
    await web.close();
    const ports = await portsFor(webNames, { [first]: text(file(server(usual))) });
    expect(await askForSettings(address, { ...ports, web: { ...ports.web, authority: null } })).toEqual({ kind: 'none' });
    expect(web.asked).toEqual([]);
  });

  it('that lies inside the own network is not even connected to', async () => {
    expect(await ask({ [first]: text(file(server(usual))) }, webNames, true)).toEqual({ kind: 'none' });
    expect(web.asked).toEqual([]);
  });
});

describe('accounts.ask', () => {
  it('shows where the server lies, and what its provider wants; guessing alone asks nobody', async () => {
    const zone = {
      'srv _imaps._tcp.shop.example': ['0 0 993 imap.hoster.example'],
      'mx other.example': ['1 aspmx.l.google.com'],
      ...webNames,
    };
    const engine = startTestEngine({ guessing: await portsFor(zone) });
    await engine.call('accounts.guess', { address });
    expect(dnsServer.asked).toEqual([]);
    expect((await engine.call('accounts.ask', { address: ` ${address} ` })).found).toMatchObject({
      host: 'imap.hoster.example',
      elsewhere: true,
      provider: '',
      wants: 'password',
    });
    expect((await engine.call('accounts.ask', { address: 'jane@other.example' })).found).toMatchObject({
      provider: 'Gmail',
      wants: 'app-password',
      elsewhere: true,
    });
    expect(await engine.call('accounts.ask', { address: 'jane@nobody.example' })).toEqual({ outcome: 'none', found: null });
    await engine.close();
  });

  it('says when nobody answers', async () => {
    const engine = startTestEngine({ guessing: await portsFor({}, {}, 'silent') });
    expect(await engine.refusal('accounts.ask', { address })).toBe('ask-unreachable');
    await engine.close();
  });
});
