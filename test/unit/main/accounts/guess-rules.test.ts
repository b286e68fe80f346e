import { describe, expect, it } from 'vitest';
import { inOrderOfService } from '../../../../main/accounts/guess/in-order-of-service.ts';
import { isPublicAddress } from '../../../../main/accounts/guess/is-public-address.ts';
import { liesElsewhere, mailDomain, serverName } from '../../../../main/accounts/guess/server-name.ts';

describe('servers in the order of RFC 2782', () => {
  const record = (name: string, priority: number, weight: number) => ({ name, priority, weight, port: 993 });
  const names = (chance: () => number, ...records: readonly ReturnType<typeof record>[]) =>
    inOrderOfService(records, chance).map(({ name }) => name);

  it('go by priority, whatever their weights', () => {
    expect(names(Math.random, record('late', 20, 60_000), record('early', 1, 0), record('middle', 5, 9))).toEqual([
      'early',
      'middle',
      'late',
    ]);
  });

  it('are drawn by weight among equals, each once, those without weight seldom first', () => {
    const [heavy, light, none] = [record('heavy', 1, 90), record('light', 1, 10), record('none', 1, 0)];
    expect(names(() => 0, heavy, light, none)).toEqual(['none', 'light', 'heavy']);
    expect(names(() => 0.05, heavy, light, none)[0]).toBe('light');
    expect(names(() => 0.5, heavy, light, none)[0]).toBe('heavy');
    expect(names(() => 0.999_999, heavy, light, none).sort()).toEqual(['heavy', 'light', 'none']);
  });
});

describe('an address of the open net', () => {
  it.each(['9.9.9.9', '172.15.0.1', '172.32.0.1', '100.63.0.1', '2606:4700::1111', '2a00:1450::1'])('%s is one', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
  it.each([
    '127.0.0.1',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.178.1',
    '169.254.169.254',
    '100.64.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    '::ffff:127.0.0.1',
    'fe80::1',
    'fd00::1',
    '2002:7f00:1::',
    '2001:0:7f00:1::',
    '2001:db8::1',
    'shop.example',
    '',
    '9.9.9.9.9',
  ])('%s is none', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('a name for a server', () => {
  it('may be in any script, and end in a dot', () => {
    expect(serverName('Imap.Bücher.example.')).toBe('imap.xn--bcher-kva.example');
    expect(mailDomain('jane@sub@Shop.Example')).toBe('shop.example');
  });
  it.each([
    '127.0.0.1',
    '2130706433',
    '0x7f.1',
    '[::1]',
    'localhost',
    'a.localhost',
    'nas.local',
    'shop',
    'a..b',
    '-a.example',
    'a_b.example',
    'a.example/b',
    'a b.example',
    'a.example:1',
    '%41.example',
    '',
  ])('is not %j', (name) => {
    expect(serverName(name)).toBeNull();
  });
  it('lies elsewhere when it is not inside the domain itself', () => {
    expect(liesElsewhere('imap.shop.example', 'shop.example')).toBe(false);
    expect(liesElsewhere('shop.example', 'shop.example')).toBe(false);
    expect(liesElsewhere('imap.evilshop.example', 'shop.example')).toBe(true);
    expect(liesElsewhere('shop.example.evil.example', 'shop.example')).toBe(true);
  });
});
