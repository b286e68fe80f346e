import { describe, expect, it } from 'vitest';
import { factsOfFields } from '../../../../../shared/detect/facts/facts-of-fields.ts';
import type { FieldName, HeaderField } from '../../../../../shared/detect/facts/header-field.ts';

const notes = (...fields: readonly (readonly [FieldName, string])[]) =>
  factsOfFields(
    { fields: fields.map(([name, value]): HeaderField => ({ name, value })), carriers: [], broken: false },
    { folder: '', named: [], malformed: false, start: () => '' },
  ).forwarded;

describe('SimpleLogin', () => {
  it('keeps alias and author in its own headers', () => {
    const [note] = notes(
      ['X-SimpleLogin-Type', 'Forward'],
      ['X-SimpleLogin-Envelope-To', 'acme.k3@alias.example'],
      ['X-SimpleLogin-Original-From', 'Acme <News@acme.example>'],
      ['From', '"Acme - news at acme.example" <ra+xyz@simplelogin.co>'],
    );
    expect(note).toEqual({
      service: 'simplelogin',
      recipients: ['acme.k3@alias.example'],
      from: { name: 'Acme', address: 'news@acme.example' },
      replyTo: null,
      authentication: null,
      lines: ['X-SimpleLogin-Envelope-To: acme.k3@alias.example', 'X-SimpleLogin-Original-From: Acme <News@acme.example>'],
    });
  });

  it.each([
    ['"Acme - news at acme.example" <x@simplelogin.co>', 'Acme'],
    ['"Acme - news(a)acme.example" <x@simplelogin.co>', 'Acme'],
    ['"news at acme.example" <x@simplelogin.co>', ''],
  ])('reads the reverse alias %s when the original is not kept', (from, name) => {
    expect(notes(['X-SimpleLogin-Envelope-To', 'a@alias.example'], ['From', from])[0]?.from).toEqual({
      name,
      address: 'news@acme.example',
    });
  });

  it('guesses no author from a name alone', () => {
    const [note] = notes(
      ['X-SimpleLogin-Envelope-To', 'a@alias.example'],
      ['From', 'Acme <acme_at_acme_example_x1y2@simplelogin.co>'],
    );
    expect(note?.from).toBeNull();
    expect(note?.lines).toHaveLength(2);
  });

  it('is no note on the person’s own answer through the alias', () => {
    expect(notes(['X-SimpleLogin-Type', 'Reply'], ['From', 'a@alias.example'])).toEqual([]);
  });

  it('keeps the result that its own server recorded', () => {
    const [note] = notes(
      ['Authentication-Results', 'mx.provider.example; dkim=pass header.d=simplelogin.co'],
      ['X-SimpleLogin-Envelope-To', 'a@alias.example'],
      ['From', 'x@simplelogin.co'],
      ['Authentication-Results', 'mx1.simplelogin.co; dmarc=pass header.from=acme.example'],
    );
    expect(note?.authentication).toMatchObject({ server: 'mx1.simplelogin.co', dmarc: 'pass' });
  });
});

describe('addy.io', () => {
  it('names the alias by From, the author by its header', () => {
    const [note] = notes(
      ['From', `"Acme 'news at acme.example'" <acme+news=acme.example@jane.anonaddy.com>`],
      ['X-AnonAddy-Original-To', 'acme@jane.anonaddy.com, bob@x.example'],
      ['X-AnonAddy-Original-From-Header', 'Acme <news@acme.example>'],
      ['X-AnonAddy-Original-Reply-To-Header', 'help@acme.example'],
      ['X-AnonAddy-Authentication-Results', 'mail.anonaddy.com; dmarc=pass header.from=acme.example'],
    );
    expect(note).toMatchObject({
      service: 'addy',
      recipients: ['acme@jane.anonaddy.com'],
      from: { name: 'Acme', address: 'news@acme.example' },
      replyTo: { name: '', address: 'help@acme.example' },
      authentication: { dmarc: 'pass' },
    });
  });

  it('reads the setting that puts the code into Reply-To', () => {
    const [note] = notes(
      ['From', 'Acme <acme@jane.anonaddy.com>'],
      ['Reply-To', 'acme+news=acme.example@jane.anonaddy.com'],
      ['X-AnonAddy-Original-Sender', 'news@acme.example'],
    );
    expect(note).toMatchObject({ recipients: ['acme@jane.anonaddy.com'], from: { address: 'news@acme.example' } });
  });
});

describe('Firefox Relay', () => {
  it('since 2023: From is the mask, Resent-From the author', () => {
    const [note] = notes(
      ['From', '"Acme <news@acme.example> [via Relay]" <k3x@mozmail.com>'],
      ['Resent-From', 'Acme <news@acme.example>'],
      ['To', 'jane@me.example'],
    );
    expect(note).toMatchObject({
      service: 'relay',
      recipients: ['k3x@mozmail.com'],
      from: { name: 'Acme', address: 'news@acme.example' },
    });
  });

  it('before: the mask stands nowhere, the author in the display name', () => {
    const [note] = notes(['From', '"news@acme.example [via Relay]" <replies@relay.firefox.com>'], ['To', 'jane@me.example']);
    expect(note).toMatchObject({ recipients: [], from: { name: '', address: 'news@acme.example' } });
  });

  it('is no note on mail about Relay itself', () => {
    expect(notes(['From', 'Firefox Relay <noreply@relay.firefox.com>'])).toEqual([]);
  });
});

describe('DuckDuckGo', () => {
  it('keeps the original headers', () => {
    const [note] = notes(
      ['From', 'Acme <news_at_acme.example_jane@duck.com>'],
      ['To', 'jane@duck.com'],
      ['Duck-Original-From', 'Acme <news@acme.example>'],
      ['Duck-Original-To', 'k3x@duck.com, bob@x.example'],
      ['Authentication-Results-Original', 'mx.duck.example; dmarc=pass header.from=acme.example'],
    );
    expect(note).toMatchObject({
      service: 'duckduckgo',
      recipients: ['k3x@duck.com', 'bob@x.example'],
      from: { name: 'Acme', address: 'news@acme.example' },
      authentication: { dmarc: 'pass' },
    });
  });

  it('can be read from From alone', () => {
    const [note] = notes(['From', 'Acme <news_at_mail.acme.example_jane@duck.com>']);
    expect(note).toMatchObject({ recipients: ['jane@duck.com'], from: { address: 'news@mail.acme.example' } });
  });
});

describe('Apple', () => {
  it('names alias and author in X-ICLOUD-HME', () => {
    const [note] = notes(
      ['From', 'Acme <news_at_acme_example_k3@icloud.com>'],
      ['X-ICLOUD-HME', 'p=quiet.fox.0x@icloud.com; d=; f=jane@me.example; r=bcc; s=news@acme.example'],
    );
    expect(note).toMatchObject({
      service: 'apple',
      recipients: ['quiet.fox.0x@icloud.com'],
      from: { name: 'Acme', address: 'news@acme.example' },
    });
  });

  it('is not meant when a signature merely lists the header', () => {
    expect(
      notes(['From', 'Jane <jane@icloud.com>'], ['DKIM-Signature', 'v=1; d=icloud.com; h=from:x-icloud-hme:to; s=1']),
    ).toEqual([]);
  });

  it('knows the private relay, whose author cannot be told', () => {
    const [note] = notes(
      ['From', 'Acme <news_at_acme_example_k3@privaterelay.appleid.com>'],
      ['To', 'k3x9@privaterelay.appleid.com'],
    );
    expect(note).toMatchObject({ recipients: ['k3x9@privaterelay.appleid.com'], from: null });
  });
});

describe('ordinary mail', () => {
  it('has no notes', () => {
    expect(notes(['From', 'Acme <news@acme.example>'], ['To', 'jane@icloud.com'])).toEqual([]);
  });
});
