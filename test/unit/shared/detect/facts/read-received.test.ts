import { describe, expect, it } from 'vitest';
import { isInnerHop } from '../../../../../shared/detect/facts/inner-hop.ts';
import { readHop, readHopTime, readReceivedFor } from '../../../../../shared/detect/facts/read-received.ts';

describe('a Received field', () => {
  it('gives by, the looked-up name of the sender, and the time', () => {
    const value =
      'from helo.example (mail.shop.example. [192.0.2.1]) by mx.me.example (Postfix) with ESMTPS id 1 for <a@me.example>; Fri, 01 Jan 2010 03:21:06 +0000';
    expect(readHop(value)).toEqual({ by: 'mx.me.example', from: 'mail.shop.example' });
    expect(readHopTime(value)).toBe(Date.UTC(2010, 0, 1, 3, 21, 6));
  });

  it('does not trust a HELO that the server could not confirm', () => {
    expect(readHop('from mail.shop.example (unknown [192.0.2.1]) by mx.me.example; 1 Jan 2010 00:00:00 +0000').from).toBe(
      'unknown',
    );
    expect(readHop('from mail.shop.example (mail.shop.example [192.0.2.1] (may be forged)) by mx.me.example').from).toBe(
      'unknown',
    );
  });

  it('takes the first name where it was looked up (Exim), and none where only HELO said it (Outlook)', () => {
    expect(readHop('from mail.shop.example ([192.0.2.1] helo=x.example) by mx.me.example with esmtp').from).toBe(
      'mail.shop.example',
    );
    expect(readHop('from OUT.shop.example (192.0.2.1) by mx.me.example (192.0.2.2) with SMTP').from).toBe('');
    expect(readHop('from mail.simplelogin.co ([192.0.2.1]) by mx.me.example with SMTP').from).toBe('');
  });

  it('reads a hop without a from clause', () => {
    expect(readHop('by 2001:db8::1 with SMTP id x; Fri, 01 Jan 2010 03:21:06 -0000')).toMatchObject({
      by: '2001:db8::1',
      from: '',
    });
  });

  it('finds the address in the for clause and nowhere else', () => {
    expect(readReceivedFor('from a by b for <Jane@Me.example>; date')).toBe('jane@me.example');
    expect(readReceivedFor('from a by b for jane@me.example; date')).toBe('jane@me.example');
    expect(readReceivedFor('from a by b for <multiple recipients>; date')).toBe('');
    expect(readReceivedFor('from a (sent for <x@y.example>) by b; date')).toBe('');
    expect(readReceivedFor('from waitfor <x@y.example>')).toBe('');
  });

  it.each(['(by ', 'for ', 'for <a@b', '(for <a@b.example> ', ' by ('])('ends on 15,000 times %j', (piece) => {
    expect(readHopTime(`from x ${piece.repeat(15_000)}`)).toBeNull();
    expect(typeof readHop(`from x ${piece.repeat(15_000)}`).by).toBe('string');
    expect(typeof isInnerHop(`from x ${piece.repeat(15_000)}`)).toBe('boolean');
    expect(typeof readReceivedFor(piece.repeat(15_000))).toBe('string');
  });
});
