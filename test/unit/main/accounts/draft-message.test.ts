import { simpleParser } from 'mailparser';
import { expect, test } from 'vitest';
import { draftMessage } from '../../../../main/accounts/draft-message.ts';

const on = new Date('2026-03-01T10:00:00Z');

test('a draft is read by another reader as it was written', async () => {
  const letter = {
    from: 'jane+acme.k3f9@home.example',
    to: 'privacy@acme-shop.example',
    subject: 'Widerspruch nach Art. 21 DSGVO und Auskunft über „Weitergabe“ meiner Daten',
    body: `Guten Tag,\n\n${'Größe '.repeat(60)}\n\nJane`,
  };
  const raw = draftMessage(letter, on);
  expect(
    raw
      .toString('latin1')
      .split('\r\n')
      .every((line) => line.length <= 78),
  ).toBe(true);
  const read = await simpleParser(raw);
  expect(read.from?.text).toBe(letter.from);
  expect([read.to].flat()[0]?.text).toBe(letter.to);
  expect(read.subject).toBe(letter.subject);
  expect(read.text?.trimEnd()).toBe(letter.body.trimEnd());
  expect(read.date).toEqual(on);
});

test.each(['Jane Doe', 'jane@home.example\r\nBcc: other@home.example', 'a@b.example, c@d.example', '"x" <a@b.example>', ''])(
  'what is no plain address (%j) stands in no header',
  async (text) => {
    const raw = draftMessage({ from: text, to: text, subject: 'One\r\nBcc: x@y.example', body: '' }, on).toString('latin1');
    expect(raw).not.toMatch(/^(Bcc|From|To):/m);
  },
);
