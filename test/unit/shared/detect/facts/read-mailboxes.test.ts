import { describe, expect, it } from 'vitest';
import { readFirstMailbox, readMailboxes } from '../../../../../shared/detect/facts/read-mailboxes.ts';

const one = (value: string) => readMailboxes(value)[0];

describe('an address list', () => {
  it('gives the name as written and the address in lower case', () => {
    expect(one('Jane Doe <Jane.Doe@Mail.Example>')).toEqual({ name: 'Jane Doe', address: 'jane.doe@mail.example' });
  });

  it('keeps commas and colons of an unquoted name in the name', () => {
    expect(readMailboxes('Doe, Jane <jane@x.example>')).toEqual([{ name: 'Doe, Jane', address: 'jane@x.example' }]);
    expect(readMailboxes('Info: your order <a@b.example>')).toEqual([{ name: 'Info: your order', address: 'a@b.example' }]);
  });

  it('reads several addresses, separated by commas or by semicolons', () => {
    expect(readMailboxes('"Doe, Jane" <a@x.example>, b@y.example; C <c@z.example>').map((m) => m.address)).toEqual([
      'a@x.example',
      'b@y.example',
      'c@z.example',
    ]);
  });

  it('reads two mailboxes where the comma between them was forgotten', () => {
    expect(readMailboxes('Bob <bob@x.example> Eve <eve@y.example>')).toEqual([
      { name: 'Bob', address: 'bob@x.example' },
      { name: 'Eve', address: 'eve@y.example' },
    ]);
  });

  it('opens groups, and finds nobody in an empty one', () => {
    expect(readMailboxes('Friends: a@b.example, C <c@d.example>;').map((m) => m.address)).toEqual(['a@b.example', 'c@d.example']);
    expect(readMailboxes('undisclosed-recipients:;')).toEqual([]);
  });

  it('takes the name from a comment, also a nested one, when nothing else names the person', () => {
    expect(one('a@b.example (Joe (the elder) Doe)')).toEqual({ name: 'Joe (the elder) Doe', address: 'a@b.example' });
  });

  it('drops an obsolete route', () => {
    expect(one('<@relay1.example,@relay2.example:user@host.example>')?.address).toBe('user@host.example');
  });

  it('never takes an address from a quoted name or from an encoded word', () => {
    expect(one('"boss@bank.example" <thief@x.example>')).toEqual({ name: 'boss@bank.example', address: 'thief@x.example' });
    expect(one('boss@bank.example <thief@x.example>')?.address).toBe('thief@x.example');
    expect(readFirstMailbox('=?utf-8?B?PGNlb0BiYW5rLmV4YW1wbGU+?=')).toBeNull();
  });

  it('passes over an empty address to the one that follows', () => {
    expect(readFirstMailbox('"Shop" <> <news@shop.example>')?.address).toBe('news@shop.example');
  });

  it('decodes names after the list is split, so an encoded comma parts nothing', () => {
    expect(readMailboxes('=?utf-8?Q?Doe=2C_J=C3=A4ne?= <j@x.example>')).toEqual([{ name: 'Doe, Jäne', address: 'j@x.example' }]);
  });

  it('writes international domains in ASCII', () => {
    expect(one('<Info@Bücher.example>')?.address).toBe('info@xn--bcher-kva.example');
  });

  it.each([
    ['"unclosed <a@b.example>', 'a@b.example'],
    ['Jane <a@b.example', 'a@b.example'],
    ['x (y <a@b.example>', 'a@b.example'],
    ["'a@b.example'", 'a@b.example'],
    ['<mailto:a@b.example>', 'a@b.example'],
    ['a @ b . example', 'a@b.example'],
    ['"jane.doe"@x.example', 'jane.doe@x.example'],
    ['Jane a@b.example', 'a@b.example'],
  ])('reads the broken form %s', (value, address) => {
    expect(one(value)?.address).toBe(address);
  });

  it('reads no address where there is none', () => {
    expect(readMailboxes('@x')).toEqual([]);
    expect(readFirstMailbox('Jane Doe')).toBeNull();
    expect(readFirstMailbox('"a b"@c.example')).toBeNull();
    expect(readFirstMailbox('<a\u00a0b@c.example>')).toBeNull();
    expect(readFirstMailbox('<a@.example>')).toBeNull();
  });

  it('stops at 1,000 of 100,000 addresses', () => {
    expect(readMailboxes(Array.from({ length: 100_000 }, (_, i) => `u${i}@x.example`).join(',')).length).toBe(1000);
  });

  it.each(['(', '"', '<', ':', ',', '\\', '( ', '"<', '@', "'", ' ', '<@,', 'a:b,', '=?'])('ends on 60,000 times %j', (sign) => {
    expect(readMailboxes(`${sign.repeat(60_000)} <a@b.example>`).length).toBeLessThanOrEqual(1000);
  });
});
