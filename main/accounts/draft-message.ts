/** A letter as a draft message. */
export type DraftLetter = { readonly from: string; readonly to: string; readonly subject: string; readonly body: string };

/** Writes a draft that any mail program can open and send on (RFC 5322): plain text in UTF-8, one line of it 76 characters at most. */
export function draftMessage({ from, to, subject, body }: DraftLetter, on: Date): Buffer {
  const lines = [
    ...(isAddress(from) ? [`From: ${from}`] : []),
    ...(isAddress(to) ? [`To: ${to}`] : []),
    `Subject: ${encodedWords(subject)}`,
    `Date: ${on.toUTCString().replace('GMT', '+0000')}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...(Buffer.from(body.replace(/\r?\n/g, '\r\n'), 'utf8')
      .toString('base64')
      .match(/.{1,76}/g) ?? []),
    '',
  ];
  return Buffer.from(lines.join('\r\n'), 'latin1');
}

/** Only a plain address goes into a header: nothing that could end the line or begin another. */
function isAddress(text: string): boolean {
  return /^[\x21-\x7e]{1,64}@[A-Za-z0-9.-]{1,255}$/.test(text) && !/[<>,;:"()[\]\\]/.test(text);
}

/** RFC 2047 §2: an encoded word has 75 characters at most, and no character is cut in two. */
function encodedWords(text: string): string {
  const plain = text.replace(/[\r\n\0]+/g, ' ').trim();
  if (/^[\x20-\x7e]{0,900}$/.test(plain)) return plain;
  const words: string[] = [];
  let part = '';
  for (const character of plain.slice(0, 900)) {
    if (Buffer.byteLength(part + character) > 42) {
      words.push(part);
      part = '';
    }
    part += character;
  }
  return [...words, part].map((word) => `=?utf-8?B?${Buffer.from(word).toString('base64')}?=`).join('\r\n ');
}
