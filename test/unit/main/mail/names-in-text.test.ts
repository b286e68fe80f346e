import { describe, expect, it } from 'vitest';
import { readMessageFacts } from '../../../../main/mail/read-message-facts.ts';
import { rawMessage } from './raw-message.ts';

const named = (header: readonly string[], body: string | Buffer) =>
  readMessageFacts(rawMessage(Buffer.concat([Buffer.from(`${header.join('\n')}\n\n`), Buffer.from(body)])), {
    names: ['Jane Doe'],
  }).named;

describe('names in the first readable text', () => {
  it('are found in plain text without any MIME header', () => {
    expect(named(['From: a@b.example'], 'Dear Jane Deo,\n')).toEqual(['Jane Deo']);
  });

  it('are found in base64, also in another charset', () => {
    const header = ['Content-Type: text/plain; charset=iso-8859-1', 'Content-Transfer-Encoding: base64'];
    expect(named(header, Buffer.from('Liebe Jäne Deo,\n', 'latin1').toString('base64'))).toEqual(['Jäne Deo']);
  });

  it('are found in HTML, past head, style, script and comments', () => {
    const page =
      '<html><head><title>Dear Title Person,</title><style>p:before{content:"Dear Style Person,"}</style></head><body><!-- Dear Comment Person, -->' +
      '<script>var a = "<p>Dear Script Person,</p>"</script><table><tr><td>Shop</td></tr><tr><td><b>Dear</b> <span>Jane&nbsp;Deo</span>,</td></tr></table>';
    expect(named(['Content-Type: text/html; charset=utf-8'], page)).toEqual(['Jane Deo']);
  });

  it('are found in HTML whose tags and words quoted-printable has broken', () => {
    const page =
      '<body><sty=\nle>p:before{content:"Dear Style Person,"}</sty=\r\nle><div class=3D"a=\nb">Dear <sp=\nan>J=C3=A4=\nne</span> De=\no,</div>';
    expect(named(['Content-Type: text/html; charset=utf-8', 'Content-Transfer-Encoding: quoted-printable'], page)).toEqual([
      'Jäne Deo',
    ]);
  });

  it('are found in base64 HTML', () => {
    const page = Buffer.from('<p>Shop</p><p>Dear Jane&nbsp;Deo,</p>').toString('base64');
    expect(named(['Content-Type: text/html', 'Content-Transfer-Encoding: BASE64'], page)).toEqual(['Jane Deo']);
  });

  it('come from the plain part when it has text, else from the HTML part', () => {
    const both = (plain: string) =>
      `--x\nContent-Type: text/plain\n\n${plain}\n--x\nContent-Type: text/html\n\n<p>Dear Html Person,</p>\n--x--\n`;
    expect(named(['Content-Type: multipart/alternative; boundary=x'], both('Dear Plain Person,'))).toEqual(['Plain Person']);
    expect(named(['Content-Type: multipart/alternative; boundary=x'], both('  '))).toEqual(['Html Person']);
  });

  it('are found in a multipart inside a multipart', () => {
    const inner = '--y\nContent-Type: text/plain\n\nDear Jane Deo,\n--y--\n';
    const outer = `preamble\n--x\nContent-Type: multipart/alternative; boundary="y"\n\n${inner}\n--x--\n`;
    expect(named(['Content-Type: multipart/mixed; boundary="x"'], outer)).toEqual(['Jane Deo']);
  });

  it('are found where the body was cut off in the middle of a part', () => {
    expect(
      named(['Content-Type: multipart/mixed; boundary="x"'], '--x\nContent-Type: text/plain\n\nDear Jane Deo,\nand so'),
    ).toEqual(['Jane Deo']);
  });

  it('are found at the end of 20 KB of styles', () => {
    const page = `<html><head><style>${'.a{color:red}\n'.repeat(1_500)}</style></head><body><p>Hello Jane Deo!</p>`;
    expect(named(['Content-Type: text/html'], page)).toEqual(['Jane Deo']);
  });

  it('are none in a picture or a file', () => {
    expect(named(['Content-Type: image/png'], 'Dear Jane Deo,')).toEqual([]);
  });
});
