import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openMessage } from '../../../../main/mail/open-message.ts';

const open = (text: string) => openMessage(Buffer.from(text, 'utf8'));

describe('one message in full', () => {
  it('shows every field in order, unfolded and decoded', async () => {
    const { headers } = await open('Received: from a\n\tby b\nX-Odd: =?utf-8?Q?=C3=A4?=\nnot a field\nSubject: x\n\nbody');
    expect(headers).toEqual([
      { name: 'Received', value: 'from a by b' },
      { name: 'X-Odd', value: 'ä' },
      { name: '', value: 'not a field' },
      { name: 'Subject', value: 'x' },
    ]);
  });

  it('shows the plain text where there is one', async () => {
    const { text } = await open(
      'Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nGr=C3=BC=C3=9Fe <b>\n',
    );
    expect(text.trim()).toBe('Grüße <b>');
  });

  it('turns HTML into text: no script, no style, links as plain text', async () => {
    const { text } = await open(
      'Content-Type: text/html\n\n<style>p{}</style><script>alert(1)</script><p>Hello <a href="https://shop.example/x">our shop</a></p><img src="https://t.example/p.gif" alt="Logo"><p>Bye&amp;thanks</p>',
    );
    expect(text).toContain('Hello our shop [https://shop.example/x]');
    expect(text).toContain('[Logo]');
    expect(text).toContain('Bye&thanks');
    expect(text).not.toContain('alert');
    expect(text).not.toContain('t.example');
  });

  it('lists attachments with name, type and size', async () => {
    const { attachments } = await open(
      'Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\n\nhi\n--x\nContent-Type: application/pdf\nContent-Disposition: attachment; filename="a.pdf"\nContent-Transfer-Encoding: base64\n\nQUJD\n--x--\n',
    );
    expect(attachments).toEqual([{ name: 'a.pdf', type: 'application/pdf', bytes: 3 }]);
  });

  it('shows the body as it lies there when its structure is broken', async () => {
    expect((await open('Content-Type: multipart/mixed\n\nJust words')).text).toBe('Just words');
  });

  it('lists a part whose type is no type', async () => {
    const { attachments } = await open(
      'Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: ;name=a.bin\nContent-Disposition: attachment\n\nA\n--x--\n',
    );
    expect(attachments).toHaveLength(1);
  });

  it('says when more stood there than is shown', async () => {
    const { text, truncated } = await open(`Content-Type: text/plain\n\n${'word '.repeat(80_000)}`);
    expect(text.length).toBeLessThanOrEqual(200_000);
    expect(truncated).toBe(true);
    expect((await open('Subject: x\n\nshort')).truncated).toBe(false);
  });

  it.each([
    ['40,000 nested blocks', `Content-Type: text/html\n\n${'<div>'.repeat(40_000)}deep`],
    [
      'parts in parts in parts',
      Array.from({ length: 4_000 }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n`).join(''),
    ],
    ['50,000 header lines', `${'X: y\n'.repeat(50_000)}\nbody`],
    ['nothing', ''],
    ['NUL bytes', '\0'.repeat(1_000)],
    ['an encoded word without end', `Subject: =?utf-8?B?${'QUJD'.repeat(60_000)}\n\nx`],
  ])('ends in a value on %s', async (_, text) => {
    const opened = await open(text);
    expect(typeof opened.text).toBe('string');
    expect(opened.headers.length).toBeLessThanOrEqual(2_000);
  });

  it('ends in a value on random bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3_000 }), async (bytes) => {
        expect(typeof (await openMessage(bytes)).text).toBe('string');
      }),
      { numRuns: 100 },
    );
  });
});
