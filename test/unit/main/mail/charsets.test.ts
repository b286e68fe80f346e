import { describe, expect, it } from 'vitest';
import { readMessageFacts } from '../../../../main/mail/read-message-facts.ts';
import { rawMessage } from './raw-message.ts';

const read = (header: readonly string[], body: string | Buffer, names = ['Jane Doe']) =>
  readMessageFacts(rawMessage(Buffer.concat([Buffer.from(`${header.join('\r\n')}\r\n\r\n`), Buffer.from(body)])), { names });

/** Which bytes each character is in a charset, found by decoding every single byte and every pair of bytes. */
function encoder(charset: string): (text: string) => Buffer {
  const decoder = new TextDecoder(charset);
  const bytes = new Map<string, readonly number[]>();
  const learn = (...code: readonly number[]): void => {
    const text = decoder.decode(Uint8Array.from(code));
    if ([...text].length === 1 && text !== '\ufffd' && !bytes.has(text)) bytes.set(text, code);
  };
  for (let one = 0; one < 256; one += 1) learn(one);
  for (let one = 0x81; one < 256; one += 1) for (let two = 0x30; two < 256; two += 1) learn(one, two);
  return (text) => Buffer.from([...text].flatMap((sign) => bytes.get(sign) ?? []));
}

const wide = (text: string): Buffer => Buffer.from(text, 'utf16le');

/** ISO-2022-JP (RFC 1468): EUC-JP with the high bits off, between two shifts. */
const shifted = (text: string): Buffer => {
  const euc = encoder('euc-jp');
  const pieces = text
    .split(/([^\0-\x7f]+)/)
    .map((piece) =>
      /^[\0-\x7f]*$/.test(piece)
        ? Buffer.from(piece)
        : Buffer.concat([Buffer.from('\x1b$B'), Buffer.from(euc(piece).map((byte) => byte & 0x7f)), Buffer.from('\x1b(B')]),
    );
  return Buffer.concat(pieces);
};

const cases: readonly (readonly [charset: string, greeting: string, name: string])[] = [
  ['iso-8859-1', 'Chère Renée Müler,', 'Renée Müler'],
  ['iso-8859-2', 'Vážená Zdeňka Dvořáková,', 'Zdeňka Dvořáková'],
  ['iso-8859-3', 'Hi Ĝorĝo Ŝmit,', 'Ĝorĝo Ŝmit'],
  ['iso-8859-4', 'Labdien Jānis Bērziņš,', 'Jānis Bērziņš'],
  ['iso-8859-5', 'Уважаемая Анна Ивановва!', 'Анна Ивановва'],
  ['iso-8859-6', 'مرحبا محمد الأحمد،', 'محمد الأحمد'],
  ['iso-8859-7', 'Αγαπητή Μαρία Παππά,', 'Μαρία Παππά'],
  ['iso-8859-8', 'שלום ישראל ישראלי,', 'ישראל ישראלי'],
  ['iso-8859-8-i', 'שלום ישראל ישראלי,', 'ישראל ישראלי'],
  ['iso-8859-9', 'Sayın Ayşe Yılmazz,', 'Ayşe Yılmazz'],
  ['iso-8859-10', 'Hej Åsa Þórsdóttir,', 'Åsa Þórsdóttir'],
  ['iso-8859-13', 'Sveiki Jānis Bērziņš,', 'Jānis Bērziņš'],
  ['iso-8859-14', 'Annwyl Siân Ŵyn,', 'Siân Ŵyn'],
  ['iso-8859-15', 'Cher Loïc Œuvrard,', 'Loïc Œuvrard'],
  ['windows-1250', 'Szanowny Paweł Wójcikk,', 'Paweł Wójcikk'],
  ['windows-1251', 'Здравствуйте, Анна Ивановва!', 'Анна Ивановва'],
  ['windows-1252', 'Beste Zoë Brönte,', 'Zoë Brönte'],
  ['windows-1253', 'Αγαπητέ Γιώργο Παππά,', 'Γιώργο Παππά'],
  ['windows-1254', 'Sayın Gülşen Çiçekk,', 'Gülşen Çiçekk'],
  ['windows-1255', 'שלום ישראל ישראלי,', 'ישראל ישראלי'],
  ['windows-1256', 'مرحبا محمد الأحمد،', 'محمد الأحمد'],
  ['windows-1257', 'Labas Rūta Žemaitė,', 'Rūta Žemaitė'],
  ['windows-1258', 'Xin Lan Nguyênn,', 'Lan Nguyênn'],
  ['windows-874', 'สวัสดี สมชาย ใจดี', 'สมชาย ใจดี'],
  ['tis-620', 'เรียน สมชาย ใจดี', 'สมชาย ใจดี'],
  ['koi8-r', 'Уважаемый Иван Петрофф!', 'Иван Петрофф'],
  ['koi8-u', 'Шановна Ганна Її,', 'Ганна Її'],
  ['ibm866', 'Дорогой Иван Петрофф!', 'Иван Петрофф'],
  ['x-mac-cyrillic', 'Дорогая Анна Ивановва!', 'Анна Ивановва'],
  ['macintosh', 'Liebe Jörgine Müler,', 'Jörgine Müler'],
  ['gbk', '尊敬的王小明先生：', '王小明'],
  ['gb2312', '亲爱的王小明，', '王小明'],
  ['gb18030', '王小明，您好！', '王小明'],
  ['big5', '親愛的王小明，', '王小明'],
  ['shift_jis', '山田花子様', '山田花子'],
  ['euc-jp', '山田 花子 様', '山田 花子'],
  ['euc-kr', '안녕하세요, 김민수님', '김민수'],
  ['utf-8', '안녕하세요, 김민수님', '김민수'],
];

describe.each(cases)('a greeting in %s', (charset, greeting, name) => {
  const type = `Content-Type: text/plain; charset=${charset}`;
  const text = encoder(charset === 'utf-8' ? 'gbk' : charset)(greeting);
  const bytes = charset === 'utf-8' ? Buffer.from(greeting) : text;
  const body = Buffer.concat([bytes, Buffer.from('\r\n\r\nMore of it.\r\n')]);
  const quoted = [...body]
    .map((byte) =>
      byte < 33 || byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte),
    )
    .join('');

  it('is read as it lies there, in base64 and quoted-printable', () => {
    expect(bytes.length).toBeGreaterThanOrEqual(greeting.length);
    expect(read([type, 'Content-Transfer-Encoding: 8bit'], body).named).toEqual([name]);
    expect(read([type, 'Content-Transfer-Encoding: base64'], body.toString('base64')).named).toEqual([name]);
    expect(read([type, 'Content-Transfer-Encoding: quoted-printable'], quoted.replace(/=0D=0A/g, '\r\n')).named).toEqual([name]);
  });

  it('is read in a page, whose head names the charset where the header does not', () => {
    const page = (head: string): Buffer =>
      Buffer.concat([
        Buffer.from(`<html><head>${head}<title>News</title></head><body><p>`),
        bytes,
        Buffer.from('</p><p>More.</p></body></html>'),
      ]);
    expect(read([`Content-Type: text/html; charset="${charset}"`], page('')).named).toEqual([name]);
    expect(read(['Content-Type: text/html'], page(`<meta charset="${charset}">`)).named).toEqual([name]);
    const older = page(`<meta http-equiv=Content-Type content="text/html; charset=${charset}">`);
    expect(read(['Content-Type: text/html', 'Content-Transfer-Encoding: base64'], older.toString('base64')).named).toEqual([
      name,
    ]);
  });

  it('is read in encoded words of the subject and of To', () => {
    const word = `=?${charset}?B?${bytes.toString('base64')}?=`;
    const facts = read([`Subject: ${word}`, `To: ${word} <jane@home.example>`, 'From: a@b.example'], '');
    expect(facts.subject).toBe(greeting);
    expect(facts.traces.map((trace) => trace.name)).toEqual([greeting]);
  });
});

describe('charsets whose bytes look like ASCII', () => {
  const greeting = '次田時子様';
  // 次 is `<!` and 時 `<~` when its bytes are taken for ASCII, so the charset must be undone before tags are stepped over.
  it('ISO-2022-JP, plain and in a page', () => {
    const bytes = shifted(`${greeting}\n\nお知らせ`);
    expect(read(['Content-Type: text/plain; charset=ISO-2022-JP'], bytes).named).toEqual(['次田時子']);
    const page = Buffer.concat([
      Buffer.from('<body><p>'),
      shifted(greeting),
      Buffer.from('</p><p>'),
      shifted('杉並、花'),
      Buffer.from('</p>'),
    ]);
    expect(read(['Content-Type: text/html; charset=iso-2022-jp', 'Content-Transfer-Encoding: 7bit'], page).named).toEqual([
      '次田時子',
    ]);
  });

  it('ISO-2022-JP in an encoded word', () => {
    const word = `=?ISO-2022-JP?B?${shifted(greeting).toString('base64')}?=`;
    expect(read([`Subject: ${word}`, 'From: a@b.example'], '').subject).toBe(greeting);
  });

  it('UTF-16 in base64, plain and in a page', () => {
    const plain = ['Content-Type: text/plain; charset=utf-16le', 'Content-Transfer-Encoding: base64'];
    expect(read(plain, wide('Dear Jaen Deo,\nhello').toString('base64')).named).toEqual(['Jaen Deo']);
    const page = ['Content-Type: text/html; charset=utf-16le', 'Content-Transfer-Encoding: base64'];
    expect(read(page, wide('<p>Dear <b>Jaen</b> Deo,</p>').toString('base64')).named).toEqual(['Jaen Deo']);
  });

  it('UTF-7, also where it hides the markup', () => {
    expect(read(['Content-Type: text/plain; charset=utf-7'], 'Liebe J+AOQ-ne Deo,\n').named).toEqual(['Jäne Deo']);
    expect(read(['Content-Type: text/html; charset=utf-7'], '+ADw-p+AD4-Liebe J+AOQ-ne Deo,+ADw-/p+AD4-').named).toEqual([
      'Jäne Deo',
    ]);
  });
});

describe('pages', () => {
  const named = (page: string) => read(['Content-Type: text/html; charset=utf-8'], page).named;

  it('say names with entities of many alphabets', () => {
    expect(named('<p>Dear Zofia W&oacute;jcik&ogon;,</p>'.replace('&ogon;', ''))).toEqual(['Zofia Wójcik']);
    expect(named('<p>Vá&zcaron;ená Zdeňka Dvo&rcaron;&aacute;kov&aacute;,</p>')).toEqual(['Zdeňka Dvořáková']);
    expect(named('<p>Szanowny Pawe&lstrok; W&aogon;sik,</p>')).toEqual(['Paweł Wąsik']);
    expect(named('<p>&#913;&gamma;&#945;&pi;&eta;&tau;&#942; &Mu;&alpha;&rho;ία &Pi;αππά,</p>')).toEqual(['Μαρία Παππά']);
    expect(named('<p>Dear Conor O&#146;Brein,</p>')).toEqual(['Conor O’Brein']);
  });

  it('hide nothing inside a name', () => {
    expect(named('<p>De\u00adar Ja\u200ben&shy; D&#8203;e&#173;o,</p>')).toEqual(['Jaen Deo']);
    expect(read([], 'Dear Ja\u00aden D\u200beo,\n').named).toEqual(['Jaen Deo']);
  });

  it('greet nobody in what they quote', () => {
    const quoted = '<blockquote><p>Dear Jaen Deo,</p><blockquote>Dear Jean Deo,</blockquote><p>Dear Jena Deo,</p></blockquote>';
    expect(named(`<p>See below.</p>${quoted}`)).toEqual([]);
    expect(named(`${quoted}<p>Dear Jane Deo,</p>`)).toEqual(['Jane Deo']);
    expect(named('<p>See below.</p><blockquote><p>Dear Jaen Deo,</p>')).toEqual([]);
  });
});
