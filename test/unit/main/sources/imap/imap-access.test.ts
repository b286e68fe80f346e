import { describe, expect, test } from 'vitest';
import { readImapUrl, writeImapUrl } from '../../../../../main/sources/imap/imap-access.ts';
import { readFingerprint } from '../../../../../main/sources/imap/read-fingerprint.ts';
import { pauseBefore } from '../../../../../main/sources/imap/read-imap.ts';
import { readProxy } from '../../../../../main/sources/imap/read-proxy.ts';

describe('the address of an account', () => {
  test.each([
    ['imaps://jane%40mail.example@imap.mail.example', 'imap.mail.example', 993, 'tls', 'jane@mail.example', null],
    ['imap://jane@imap.mail.example/Old%20mail', 'imap.mail.example', 143, 'starttls', 'jane', 'Old mail'],
    ['IMAPS://jane@[::1]:9930/', '::1', 9930, 'tls', 'jane', null],
    ['imap://jane@localhost/?unencrypted', 'localhost', 143, 'none', 'jane', null],
    ['imaps://jane@imap.mail.example/Lists/%C3%89t%C3%A9', 'imap.mail.example', 993, 'tls', 'jane', 'Lists/Été'],
  ])('%s is understood', (written, host, port, security, user, folder) => {
    expect(readImapUrl(written)).toEqual({ ok: true, place: { host, port, security, user }, folder });
  });

  test.each([
    ['imaps://imap.mail.example', 'address-bad'],
    ['imaps://jane@', 'address-bad'],
    ['imaps://ja%0Dne@imap.mail.example', 'address-bad'],
    ['imaps://jane@imap.mail.example/%FF', 'address-bad'],
    ['http://jane@imap.mail.example', 'address-bad'],
    ['imaps://jane:word@imap.mail.example', 'address-password'],
    ['imaps://jane:@imap.mail.example', 'address-password'],
    ['imap://jane@imap.mail.example/?unencrypted', 'address-unencrypted'],
    ['imap://jane@127.0.0.1.mail.example/?unencrypted', 'address-unencrypted'],
  ])('%s is refused', (written, problem) => {
    expect(readImapUrl(written)).toEqual({ ok: false, problem });
  });

  test('is written as it is read, whatever the name holds', () => {
    for (const user of ['jane', 'jane@mail.example', 'DOMAIN\\jane', 'a/b:c?d#e%f', 'jäne']) {
      const place = { host: 'imap.mail.example', port: 993, security: 'tls', user } as const;
      expect(readImapUrl(writeImapUrl(place))).toEqual({ ok: true, place, folder: null });
    }
  });
});

test('a fingerprint is the same however it was typed, and anything else is none', () => {
  const digits = 'ab'.repeat(32);
  const written = digits.toUpperCase().match(/../g)?.join(':');
  for (const typed of [digits, `SHA256:${digits}`, `sha-256 ${written}`, ` ${written}\n`])
    expect(readFingerprint(typed)).toBe(written);
  for (const typed of ['', 'ab', `${digits}00`, digits.replace('a', 'g')]) expect(readFingerprint(typed)).toBeNull();
});

test('a SOCKS proxy has a host and a port', () => {
  expect(readProxy('127.0.0.1:9050')).toBe('socks5://127.0.0.1:9050');
  expect(readProxy('socks5://me:word@proxy.example:1080/')).toBe('socks5://me:word@proxy.example:1080');
  for (const typed of ['', 'proxy.example', 'http://proxy.example:8080', 'socks5://proxy.example', 'file:///etc/passwd']) {
    expect(readProxy(typed)).toBeNull();
  }
});

test('pauses double up to the longest, and are spread out', () => {
  const pauses = (chance: number) => [1, 2, 3, 4, 10].map((tried) => pauseBefore(tried, 1000, 60_000, chance));
  expect(pauses(1)).toEqual([1000, 2000, 4000, 8000, 60_000]);
  expect(pauses(0)).toEqual([500, 1000, 2000, 4000, 30_000]);
});
