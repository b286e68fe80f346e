import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMessageFacts } from '../../../../main/mail/read-message-facts.ts';
import { rawMessage } from './raw-message.ts';

const message = [
  'Delivered-To: acme@me.example',
  'Received: from mail.shop.example (mail.shop.example [192.0.2.1])',
  '\tby mx.me.example with ESMTPS id 1 for <acme@me.example>;',
  '\tFri, 01 Jan 2010 03:21:06 +0000',
  'Authentication-Results: mx.me.example; dkim=pass header.d=shop.example;',
  '\tspf=pass smtp.mailfrom=shop.example; dmarc=pass header.from=shop.example',
  'DKIM-Signature: v=1; a=rsa-sha256; d=shop.example;\r',
  ' s=1; b=abc=',
  'From: =?utf-8?Q?Sh=C3=B6p?= <News@Shop.example>',
  'To: Jane Deo <acme@me.example>',
  'Subject: =?utf-8?B?R3LDvMOf?= dich',
  'Date: Fri, 01 Jan 2010 03:21:00 +0000',
  'Message-ID: <1@shop.example>',
  'X-SG-EID: abc',
  'X-SimpleLogin-Envelope-To: a@slmail.me',
  'List-Unsubscribe: <https://u.shop.example/1>',
  'Content-Type: multipart/alternative; boundary="b1"',
  '',
  '--b1',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'Dear J=C3=A4ne De=',
  'o,',
  'thanks',
  '--b1--',
  '',
].join('\n');

describe('the facts of a message', () => {
  it('are read from its bytes', () => {
    expect(readMessageFacts(rawMessage(message), { names: ['Jane Doe'] })).toMatchObject({
      messageId: '1@shop.example',
      at: Date.UTC(2010, 0, 1, 3, 21, 6),
      subject: 'Grüß dich',
      from: [{ name: 'Shöp', address: 'news@shop.example' }],
      fromLine: '=?utf-8?Q?Sh=C3=B6p?= <News@Shop.example>',
      dkimDomains: ['shop.example'],
      authentication: [{ server: 'mx.me.example', dmarc: 'pass', dkimPass: ['shop.example'], spfDomain: 'shop.example' }],
      receivedBy: 'mx.me.example',
      receivedFrom: 'mail.shop.example',
      carrierHeaders: ['x-sg-eid'],
      forwarded: [{ service: 'simplelogin', recipients: ['a@slmail.me'] }],
      named: ['Jäne Deo'],
      malformed: false,
    });
  });

  it('name nobody from the text until the person has given a name', () => {
    expect(readMessageFacts(rawMessage(message), { names: [] }).named).toEqual([]);
  });

  it('are the same with CRLF', () => {
    const unix = message.replaceAll('\r', '');
    const facts = readMessageFacts(rawMessage(unix), { names: ['Jane Doe'] });
    expect(readMessageFacts(rawMessage(unix.replaceAll('\n', '\r\n')), { names: ['Jane Doe'] })).toEqual(facts);
  });
});

const keepsLimits = (bytes: Uint8Array): void => {
  const facts = readMessageFacts(rawMessage(bytes), { names: ['Jane Doe'] });
  expect(facts.identity).toMatch(/^[0-9a-f]{16}$/);
  expect(facts.traces.length).toBeLessThanOrEqual(1200);
  expect(facts.subject.length).toBeLessThanOrEqual(300);
  expect(facts.authentication.length).toBeLessThanOrEqual(8);
  expect(facts.named.length).toBeLessThanOrEqual(3);
  for (const { address } of [...facts.from, ...facts.traces])
    expect(address === '' || /^[^\s@]+@[^\s@]+$/.test(address)).toBe(true);
  expect(facts.at === null || (facts.at >= 0 && facts.at < Date.UTC(2101, 0, 1))).toBe(true);
};

describe('hostile mail', () => {
  it('gives fewer facts, never an exception: random bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 2_000 }), keepsLimits), { numRuns: 300 });
  });

  it('gives fewer facts, never an exception: real headers with bytes changed, cut and doubled', () => {
    const change = fc.record({ at: fc.nat(message.length), cut: fc.nat(40), put: fc.uint8Array({ maxLength: 12 }) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        let bytes = Buffer.from(message);
        for (const { at, cut, put } of changes) bytes = Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + cut)]);
        keepsLimits(bytes);
      }),
      { numRuns: 500 },
    );
  });

  it('gives fewer facts, never an exception: structured values made of dangerous signs', () => {
    const piece = fc.constantFrom(
      '"',
      '(',
      ')',
      '<',
      '>',
      '@',
      ',',
      ';',
      ':',
      '\\',
      '=?',
      '?=',
      '=?utf-8?Q?',
      '=?utf-8?B?',
      'a',
      'x.example',
      ' ',
      '\t',
      '=',
      'for ',
      'by ',
      'from ',
      'dkim=pass',
      'header.d=',
      '\u202e',
      'ü',
      '.',
      '*0*=',
      'boundary=',
    );
    const name = fc.constantFrom(
      'From',
      'To',
      'Subject',
      'Date',
      'Received',
      'Authentication-Results',
      'List-Unsubscribe',
      'Content-Type',
      'X-ICLOUD-HME',
      'Return-Path',
      'DKIM-Signature',
      'X-Gmail-Labels',
    );
    const field = fc.tuple(name, fc.array(piece, { maxLength: 60 })).map(([n, pieces]) => `${n}: ${pieces.join('')}`);
    fc.assert(
      fc.property(fc.array(field, { maxLength: 12 }), (fields) => {
        keepsLimits(Buffer.from(`${fields.join('\n')}\n\n`));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['a megabyte of nested comments', `From: ${'('.repeat(1_000_000)}`],
    ['100,000 recipients', `To: ${'a@x.example,'.repeat(100_000)}`],
    ['100,000 recipients in folded lines', `To: ${'a@x.example,\n '.repeat(100_000)}`],
    ['a megabyte in one encoded word', `Subject: =?utf-8?B?${'QUJD'.repeat(250_000)}?=`],
    ['many words without end', `Subject: ${'=?utf-8?Q?'.repeat(100_000)}`],
    ['dots and dashes for dates', `Date: ${'1:'.repeat(100_000)}`],
    ['a from clause without end', `Received: from ${'a('.repeat(100_000)}`],
    ['results without end', `Authentication-Results: ${'dkim=pass;'.repeat(100_000)}`],
    ['labels without end', `X-Gmail-Labels: ${' "'.repeat(100_000)}`],
    [
      'a boundary in itself',
      `Content-Type: multipart/mixed; boundary=a\n\n${'--a\nContent-Type: multipart/mixed; boundary=a\n\n'.repeat(20_000)}`,
    ],
    ['tags without end', `Content-Type: text/html\n\n${'<'.repeat(40_000)}`],
    ['styles without end', `Content-Type: text/html\n\n${'<style>'.repeat(5_000)}`],
    ['greetings without end', `Content-Type: text/plain\n\n${'Dear Dear Jane '.repeat(4_000)}`],
  ])('ends on %s', (_, text) => {
    keepsLimits(Buffer.from(text));
  });
});
