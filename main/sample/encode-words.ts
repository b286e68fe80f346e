import type { SampleMailbox } from './sample-message.ts';

/** A header value as it stands in mail: text beyond ASCII becomes encoded words (RFC 2047), Q for little of it, B for much. */
export function writeWords(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  const beyond = text.replace(/[\x20-\x7e]/g, '').length;
  return beyond * 4 < text.length ? encodedQ(text) : `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`;
}

/** A mailbox (RFC 5322 §3.4), its name quoted or encoded where needed. */
export function writeMailbox({ name, address }: SampleMailbox): string {
  if (name === '') return address;
  const plain = /^[\x20-\x7e]*$/.test(name);
  return `${plain ? (/^[A-Za-z0-9 ]*$/.test(name) ? name : `"${name}"`) : writeWords(name)} <${address}>`;
}

function encodedQ(text: string): string {
  const bytes = [...Buffer.from(text)].map((byte) => {
    const character = String.fromCharCode(byte);
    if (character === ' ') return '_';
    return /[A-Za-z0-9]/.test(character) ? character : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  });
  return `=?utf-8?q?${bytes.join('')}?=`;
}
