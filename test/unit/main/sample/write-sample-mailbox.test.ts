import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { expect, test } from 'vitest';
import { sampleMbox, writeSampleMailbox } from '../../../../main/sample/write-sample-mailbox.ts';

const mbox = sampleMbox();
const messages = mbox.split(/^(?=From \S+ [A-Z][a-z]{2} [A-Z][a-z]{2} \d\d \d\d:\d\d:\d\d \d{4}\r?$)/m);

test('the sample has about 1,500 messages in order of time over nine years', () => {
  const dates = messages.map((message) => Date.parse(/^Date: (.*?)\r?$/m.exec(message)?.[1] ?? ''));
  expect(messages.length).toBeGreaterThan(1400);
  expect(messages.length).toBeLessThan(1600);
  expect(dates.every((date, index) => index === 0 || date >= (dates[index - 1] ?? 0))).toBe(true);
  expect(new Date(dates[0] ?? 0).getUTCFullYear()).toBe(2017);
  expect(new Date(dates.at(-1) ?? 0).getUTCFullYear()).toBe(2026);
});

test('it is the same every time, and what is written is what was made', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tattletag-sample-'));
  expect(sampleMbox()).toBe(mbox);
  expect(readFileSync(writeSampleMailbox(folder).mbox, 'utf8')).toBe(mbox);
});

test('every separator is a message, and a body line that looks like one is quoted', () => {
  expect(mbox.match(/^From /gm)).toHaveLength(messages.length);
  expect(mbox).toMatch(/^>From /m);
});

test('no Message-ID comes twice', () => {
  const ids = [...mbox.matchAll(/^Message-ID: (<[^>]+>)/gm)].map((match) => match[1]);
  expect(ids).toHaveLength(messages.length);
  expect(new Set(ids).size).toBe(ids.length);
});

test('it holds both line endings, several encodings and charsets, and encoded words', () => {
  expect(messages.filter((message) => message.includes('\r\n')).length).toBeGreaterThan(100);
  for (const sign of [
    'quoted-printable',
    'base64',
    '8bit',
    'iso-8859-1',
    'text/html',
    'multipart/alternative',
    'text/calendar',
    '=?utf-8?q?',
  ]) {
    expect(mbox, sign).toContain(sign);
  }
});

test('no line is longer than mail allows', () => {
  // RFC 5322 §2.1.1
  expect(mbox.split('\n').filter((line) => line.length > 998)).toEqual([]);
});

test('every domain is invented, but for the alias service whose headers are told', () => {
  // Quoted-printable's soft line breaks (RFC 2045 §6.7) may stand within a domain.
  const domains = [...mbox.replace(/=\r?\n/g, '').matchAll(/[a-z0-9]@([a-z0-9.-]+\.[a-z]+)/g)].map((match) => match[1] ?? '');
  const real = domains.filter((domain) => !/\.(?:example|test)$/.test(domain));
  expect([...new Set(real)]).toEqual(['simplelogin.co']);
});

test('another reader finds the same author, recipient, subject and text in it', async () => {
  const wanted = messages.filter((message) => message.includes('Nordlicht')).slice(0, 12);
  for (const message of wanted) {
    const parsed = await simpleParser(message.slice(message.indexOf('\n') + 1));
    expect(parsed.from?.value[0]?.address).toMatch(/@nordlicht-strom\.example$/);
    expect(parsed.text).toMatch(/Jonna/);
    expect(`${parsed.subject}${parsed.text}`).not.toMatch(/�|=C3/);
  }
});
