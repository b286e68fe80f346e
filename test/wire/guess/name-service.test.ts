import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { askForSettings } from '../../../main/accounts/guess/ask-for-settings.ts';
import { startTestEngine } from '../../contract/an-engine.ts';
import { here, type LoopbackNet, makeNets, type NetMaker, usualNames } from './harness/loopback-net.ts';
import type { Manner, Zone } from './harness/scripted-dns.ts';

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
async function portsFor(zone: Zone, manner: Manner = 'honest', strict = false) {
  net = await nets.start({ zone, manner, strict });
  return net.ports;
}

describe('the name service of a domain (RFC 6186)', () => {
  it('names its server; the web server is not asked then, and nobody hears the address', async () => {
    const zone = { 'srv _imaps._tcp.shop.example': ['10 5 993 imap.hoster.example'], ...usualNames };
    const asked = await askForSettings(address, await portsFor(zone));
    expect(asked).toEqual({
      kind: 'found',
      settings: { host: 'imap.hoster.example', port: 993, security: 'tls', user: address, signInOnly: false, said: 'service' },
    });
    expect(net.web.asked).toEqual([]);
    expect(net.dns.asked.join('\n')).not.toContain('jane');
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
      ...usualNames,
    };
    const asked = await askForSettings(address, await portsFor(zone));
    expect(asked).toMatchObject({ settings: { host: 'imap.shop.example', port: 143, security: 'starttls' } });
  });

  it('that says "." for both has no IMAP, and nothing more is asked', async () => {
    const zone = { 'srv _imap._tcp.shop.example': ['0 0 0 .'], 'srv _imaps._tcp.shop.example': ['0 0 0 .'], ...usualNames };
    expect(await askForSettings(address, await portsFor(zone))).toEqual({ kind: 'not-offered' });
    expect(net.web.asked).toEqual([]);
  });

  it('shows by who takes in the mail that a known provider keeps it', async () => {
    const zone = { 'mx shop.example': ['20 mx.elsewhere.example', '5 in1-smtp.messagingengine.com'] };
    const asked = await askForSettings(address, await portsFor(zone));
    expect(asked).toMatchObject({ settings: { host: 'imap.fastmail.com', user: address, said: 'exchanger' } });
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
    const ports = await portsFor({ 'srv _imaps._tcp.shop.example': [record], ...extra }, 'honest', true);
    expect(await askForSettings(address, ports)).toEqual({ kind: 'none' });
  });

  it.each(['silent', 'garbage'] as const)('that is %s counts as unreachable', async (manner) => {
    expect(await askForSettings(address, await portsFor({}, manner))).toEqual({ kind: 'unreachable' });
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
    expect(net.dns.asked).toEqual([]);
  });
});

describe('accounts.ask', () => {
  it('shows where the server lies, and what its provider wants; guessing alone asks nobody', async () => {
    const zone = {
      'srv _imaps._tcp.shop.example': ['0 0 993 imap.hoster.example'],
      'mx other.example': ['1 aspmx.l.google.com'],
      ...usualNames,
    };
    const engine = startTestEngine({ guessing: await portsFor(zone) });
    await engine.call('accounts.guess', { address });
    expect(net.dns.asked).toEqual([]);
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
    const engine = startTestEngine({ guessing: await portsFor({}, 'silent') });
    expect(await engine.refusal('accounts.ask', { address })).toBe('ask-unreachable');
    await engine.close();
  });
});
