import { expect, test } from 'vitest';
import { readPlainFetch } from '../../../../../main/sources/imap/plain-fetch.ts';

const header = Buffer.from('Subject: One\r\n\r\n');
const text = Buffer.from('Hello');
const read = (line: string, ...literals: readonly Buffer[]) => readPlainFetch(Buffer.from(line, 'latin1'), literals);

test.each([
  ['* 3 FETCH (UID 7 BODY[HEADER] {16}\r\n)', [header], { uid: 7, header, text: null }],
  ['* 3 fetch (body[header] {16}\r\n uid 7)', [header], { uid: 7, header, text: null }],
  ['* 3 FETCH (UID 7 BODY[HEADER] {16}\r\n BODY[TEXT]<0> {5}\r\n)', [header, text], { uid: 7, header, text }],
  ['* 3 FETCH (UID 7 BODY[TEXT]<0> {5}\r\n BODY[HEADER]<0> {16}\r\n)', [text, header], { uid: 7, header, text }],
  [
    '* 3 FETCH (FLAGS (\\Seen $Junk) UID 7 MODSEQ (12) X-GM-MSGID 99 EMAILID (M-1_a) BODY[HEADER] {16}\r\n)',
    [header],
    { uid: 7, header, text: null },
  ],
])('%j is plain', (line, literals, message) => {
  expect(read(line, ...literals)).toEqual(message);
});

test.each([
  ['nothing in it', '* 3 FETCH (UID 7)', []],
  ['no UID', '* 3 FETCH (BODY[HEADER] {16}\r\n)', [header]],
  ['a UID that is none', '* 3 FETCH (UID 0 BODY[HEADER] {16}\r\n)', [header]],
  ['a UID beyond all bounds', '* 3 FETCH (UID 12345678901 BODY[HEADER] {16}\r\n)', [header]],
  ['another word', '* 3 EXISTS (UID 7 BODY[HEADER] {16}\r\n)', [header]],
  ['a tag', 'A3 FETCH (UID 7 BODY[HEADER] {16}\r\n)', [header]],
  ['another section', '* 3 FETCH (UID 7 BODY[1] {16}\r\n)', [header]],
  ['a quoted section', '* 3 FETCH (UID 7 BODY[HEADER] {16}\r\n BODY[TEXT]<0> "")', [header]],
  ['no section', '* 3 FETCH (UID 7 BODY[HEADER] NIL)', []],
  ['an item more', '* 3 FETCH (UID 7 BODY[HEADER] {16}\r\n ENVELOPE (NIL))', [header]],
  ['a literal too many', '* 3 FETCH (UID 7 BODY[HEADER] {16}\r\n)', [header, text]],
  ['a literal too few', '* 3 FETCH (UID 7 BODY[HEADER] {16}\r\n BODY[TEXT] {5}\r\n)', [header]],
  ['no end', '* 3 FETCH (UID 7 BODY[HEADER] {16}\r\n', [header]],
  ['more than its end', '* 3 FETCH (UID 7 BODY[HEADER] {16}\r\n) UID 8', [header]],
  ['flags without end', `* 3 FETCH (FLAGS (${'\\Seen '.repeat(100)}) UID 7 BODY[HEADER] {16}\r\n)`, [header]],
])('with %s it is left to imapflow', (_, line, literals) => {
  expect(read(line, ...literals)).toBeNull();
});
