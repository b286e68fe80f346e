import { describe, expect, it } from 'vitest';
import { factsOfFields, type MessageSurroundings } from '../../../../../shared/detect/facts/facts-of-fields.ts';
import type { FieldName, HeaderField } from '../../../../../shared/detect/facts/header-field.ts';

const around: MessageSurroundings = { folder: '', named: [], malformed: false, start: () => '' };

const facts = (fields: readonly (readonly [FieldName, string])[], surroundings: Partial<MessageSurroundings> = {}) =>
  factsOfFields(
    { fields: fields.map(([name, value]): HeaderField => ({ name, value })), carriers: [], broken: false },
    { ...around, ...surroundings },
  );

const from: readonly [FieldName, string] = ['From', 'Shop <news@shop.example>'];

describe('the facts of one message', () => {
  it('takes the time of the topmost Received before Date', () => {
    const read = facts([
      from,
      ['Received', 'from a by b; 2 Jan 2010 00:00:00 +0000'],
      ['Received', 'from x by a; 1 Jan 2010 00:00:00 +0000'],
      ['Date', '5 Jan 2010 00:00:00 +0000'],
    ]);
    expect(read.at).toBe(Date.UTC(2010, 0, 2));
    expect(read.date).toBe(Date.UTC(2010, 0, 5));
    expect(read.receivedCount).toBe(2);
  });

  it('falls back to Date when the Received has no readable time', () => {
    expect(facts([from, ['Received', 'by b'], ['Date', '5 Jan 2010 00:00:00 +0000']]).at).toBe(Date.UTC(2010, 0, 5));
  });

  it('collects every trace of a recipient in the order of the block', () => {
    const read = facts([
      ['Delivered-To', 'jane@me.example'],
      ['Received', 'from a by b for <acme@me.example>; 1 Jan 2010 00:00:00 +0000'],
      ['X-Original-To', 'acme@me.example'],
      from,
      ['To', 'Jaen Do <acme@me.example>, Bob <bob@x.example>'],
      ['Cc', 'c@x.example'],
    ]);
    expect(read.traces).toEqual([
      { header: 'Delivered-To', address: 'jane@me.example', name: '' },
      { header: 'Received', address: 'acme@me.example', name: '' },
      { header: 'X-Original-To', address: 'acme@me.example', name: '' },
      { header: 'To', address: 'acme@me.example', name: 'Jaen Do' },
      { header: 'To', address: 'bob@x.example', name: 'Bob' },
      { header: 'Cc', address: 'c@x.example', name: '' },
    ]);
  });

  it('says when recipients were too many to keep', () => {
    const many = Array.from({ length: 1000 }, (_, i) => `u${i}@x.example`).join(', ');
    const read = facts([from, ['To', many], ['Cc', many], ['Resent-To', many]]);
    expect(read.traces).toHaveLength(1200);
    expect(read.malformed).toBe(true);
  });

  it('tells a null return path from a missing one', () => {
    expect(facts([from, ['Return-Path', '<>']]).returnPath).toBe('');
    expect(facts([from, ['Return-Path', '<MAILER-DAEMON>']]).returnPath).toBe('');
    expect(facts([from, ['Return-Path', '<b@x.example>']]).returnPath).toBe('b@x.example');
    expect(facts([from]).returnPath).toBeNull();
  });

  it('reads list and unsubscribe headers', () => {
    const read = facts([
      from,
      ['List-Id', 'News of <Shop.List.example>'],
      [
        'List-Unsubscribe',
        '<https://user@u.Shop.example:8443/x?a=1>, <mailto:leave@lists.example?subject=x>, <https://u.shop.example/y>',
      ],
    ]);
    expect(read.listId).toBe('shop.list.example');
    expect(read.unsubscribeHosts).toEqual(['u.shop.example', 'lists.example']);
  });

  it('reads d= of signatures, folded or not, and not from another tag', () => {
    const read = facts([
      from,
      ['DKIM-Signature', 'v=1; bd=x.example;\n d = Shop.example; s=a'],
      ['DKIM-Signature', 'v=1; d=esp.example'],
      ['DKIM-Signature', 'v=1; a=d=x.example'],
    ]);
    expect(read.dkimDomains).toEqual(['shop.example', 'esp.example']);
  });

  it('knows an automatic answer by its newer and older headers', () => {
    expect(facts([from, ['Auto-Submitted', 'auto-generated; type=x']]).autoSubmitted).toBe('auto-generated');
    expect(facts([from, ['Auto-Submitted', 'no']]).autoSubmitted).toBe('');
    expect(facts([from, ['X-Autoreply', 'yes']]).autoSubmitted).toBe('auto-replied');
    expect(facts([from, ['Precedence', 'auto_reply']])).toMatchObject({
      autoSubmitted: 'auto-replied',
      precedence: 'auto_reply',
    });
    expect(facts([from, ['Precedence', 'Bulk']])).toMatchObject({ autoSubmitted: '', precedence: 'bulk' });
  });

  it('keeps the parameter of a content type that tells something', () => {
    expect(facts([from, ['Content-Type', 'Multipart/Report; boundary="a;b"; report-type="delivery-status"']]).contentType).toBe(
      'multipart/report; report-type=delivery-status',
    );
    expect(facts([from, ['Content-Type', 'text/calendar; charset=utf-8; METHOD=REQUEST']]).contentType).toBe(
      'text/calendar; method=request',
    );
    expect(facts([from, ['Content-Type', 'text/plain; method=x']]).contentType).toBe('text/plain');
  });

  it('names what it answers: In-Reply-To and the last reference', () => {
    expect(facts([from, ['In-Reply-To', 'Your mail <a@x>'], ['References', '<r@x> <s@x>']]).answers).toEqual(['a@x', 's@x']);
    expect(facts([from, ['In-Reply-To', '<a@x>'], ['References', '<r@x> <a@x>']]).answers).toEqual(['a@x']);
  });

  it('gives copies of one message one identity, and different ones different ones', () => {
    const message: readonly (readonly [FieldName, string])[] = [from, ['Message-ID', '<1@x>'], ['Date', 'x'], ['Subject', 'Hi']];
    const copy = facts([['Delivered-To', 'other@me.example'], ...message]);
    expect(facts(message).identity).toBe(copy.identity);
    expect(facts(message).identity).toMatch(/^[0-9a-f]{16}$/);
    expect(facts([...message.slice(0, 3), ['Subject', 'Ho']]).identity).not.toBe(copy.identity);
  });

  it('tells messages without id and date apart by how they begin', () => {
    expect(facts([], { start: () => 'a' }).identity).not.toBe(facts([], { start: () => 'b' }).identity);
  });

  it.each([
    'Sent',
    '[Gmail]/Sent Mail',
    '.INBOX.Sent',
    'Sent.mbox',
    'Gesendete Objekte',
    '&AMk-l&AOk-ments envoy&AOk-s',
    'Sent-1',
  ])('knows %s for sent mail', (folder) => {
    expect(facts([from], { folder }).inSent).toBe(true);
  });

  it.each(['INBOX', 'Sentinel', 'Presents', ''])('does not take %j for sent mail', (folder) => {
    expect(facts([from], { folder }).inSent).toBe(false);
  });

  it('knows the Sent label in other languages and as an encoded word', () => {
    expect(facts([from, ['X-Gmail-Labels', 'Archiviert,Gesendet,Wichtig']]).inSent).toBe(true);
    expect(facts([from, ['X-Gmail-Labels', '=?UTF-8?Q?Messages_envoy=C3=A9s,Important?=']]).inSent).toBe(true);
    expect(facts([from, ['X-Gmail-Labels', 'Inbox,"Unsent"']]).inSent).toBe(false);
  });

  it('says malformed when there is no readable author or the date cannot be read', () => {
    expect(facts([from]).malformed).toBe(false);
    expect(facts([]).malformed).toBe(true);
    expect(facts([from, ['Date', 'soon']]).malformed).toBe(true);
  });
});
