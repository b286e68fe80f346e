import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { askForSettings } from '../../../main/accounts/guess/ask-for-settings.ts';
import { here, type LoopbackNet, makeNets, type NetMaker, type NetWishes, usualNames } from './harness/loopback-net.ts';
import type { Zone } from './harness/scripted-dns.ts';
import type { Page } from './harness/settings-web.ts';

vi.setConfig({ testTimeout: 60_000 });
const address = 'jane.doe+shop@shop.example';
let nets: NetMaker;
let net: LoopbackNet;
beforeAll(() => {
  nets = makeNets();
});
afterEach(() => nets.stop());
afterAll(() => nets.remove());

/** Starts a net and leads there. */
async function portsFor(wishes: NetWishes) {
  net = await nets.start(wishes);
  return net.ports;
}

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

describe('the web server of a domain (autoconfig)', () => {
  const ask = async (pages: Readonly<Record<string, Page>>, zone: Zone = usualNames, strict = false) =>
    askForSettings(address, await portsFor({ zone, pages, strict }));

  it('tells the settings; it learns the domain, and neither address nor cookie nor program', async () => {
    const asked = await ask({ [first]: text(file(server(usual))) });
    expect(asked).toEqual({
      kind: 'found',
      settings: { host: 'imap.shop.example', port: 993, security: 'tls', user: address, signInOnly: false, said: 'web' },
    });
    expect(net.web.asked).toEqual([first]);
    expect(net.web.headers.join('\n').toLowerCase()).not.toMatch(/jane|cookie|authorization|referer|user-agent|tattletag/);
  });

  it('is asked at its second place when the first has nothing, and through an honest redirect', async () => {
    expect(
      await ask(
        { [second]: to('https://hoster.example/settings'), 'hoster.example /settings': text(file(server(usual))) },
        {
          ...usualNames,
          ...here('hoster.example'),
        },
      ),
    ).toMatchObject({ kind: 'found', settings: { host: 'imap.shop.example' } });
    expect(net.web.asked).toEqual([first, second, 'hoster.example /settings']);
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
    }
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
    const zone = { ...usualNames, 'a inside.example': ['10.0.0.1'] };
    expect(await ask(pages, zone)).toEqual({ kind: 'none' });
    expect(net.web.asked.length).toBeLessThanOrEqual(most);
    expect(net.web.asked.join('\n')).not.toContain('inside.example');
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
    const ports = await portsFor({ zone: usualNames, pages: { [first]: text(file(server(usual))) } });
    expect(await askForSettings(address, { ...ports, web: { ...ports.web, authority: null } })).toEqual({ kind: 'none' });
    expect(net.web.asked).toEqual([]);
  });

  it('that lies inside the own network is not even connected to', async () => {
    expect(await ask({ [first]: text(file(server(usual))) }, usualNames, true)).toEqual({ kind: 'none' });
    expect(net.web.asked).toEqual([]);
  });
});
