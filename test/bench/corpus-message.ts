import { type SeededNumbers, seededNumbers } from './seeded-numbers.ts';
import type { CorpusSize } from './write-corpus.ts';

const syllables = ['ba', 'lo', 'ri', 'ten', 'mu', 'sal', 'vor', 'ki', 'dan', 'pe', 'gor', 'lin'];
const companies = Array.from({ length: 700 }, (_, n) => companyName(n));
const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const firstDay = Date.UTC(2012, 0, 1);
const span = 14 * 365 * 86_400_000;

const noiseLines = 8192;
const noise = noiseOf(seededNumbers(7));

/** The n-th message of the corpus: mail of a company to the address it was given; one in a hundred uses another company's. */
export function corpusMessage(n: number, size: CorpusSize, random: SeededNumbers): string {
  const company = pickCompany(random);
  const given = random.below(100) === 0 ? pickCompany(random) : company;
  return companyMail({ company, to: addressOf(given), at: timeOf(n, size, random) }, size, random);
}

/** One mail of a company, as it lies in an mbox. */
export function companyMail(mail: Mail, size: CorpusSize, random: SeededNumbers): string {
  return inMbox(`bounce@${mail.company}.example`, mail.at, headerOf(mail, random), size, random);
}

/** A header block with a body of a usual size, as it lies in an mbox. */
export function inMbox(envelope: string, at: number, header: string, size: CorpusSize, random: SeededNumbers): string {
  const body = bodyOf(Math.max(200, bodySize(size.meanBytes, random) - header.length), random);
  return `From ${envelope} ${mboxDate(at)}\n${header}\n${body}\n`;
}

/** The n-th message's time: the corpus spans fourteen years, evenly. */
export function timeOf(n: number, size: CorpusSize, random: SeededNumbers): number {
  return firstDay + Math.floor((n / size.messages) * span) + random.below(60_000);
}

function companyName(n: number): string {
  const part = (k: number): string => syllables[k % syllables.length] ?? '';
  return `${part(n)}${part(Math.floor(n / 12))}${part(n * 5 + 3)}${part(Math.floor(n / 144) + 7)}${n}`;
}

/** One of the companies; a few of them write most of the mail. */
export function pickCompany(random: SeededNumbers): string {
  return companies[Math.floor(companies.length * random.next() ** 2)] ?? 'acme';
}

/** The address that a company was given. */
export function addressOf(company: string): string {
  return company.length % 3 === 0 ? `${company}@jane-doe.example` : `jane+${company}@home.example`;
}

/** Who writes where and when. */
export type Mail = { readonly company: string; readonly to: string; readonly at: number };

function headerOf({ company, to, at }: Mail, random: SeededNumbers): string {
  const domain = `${company}.example`;
  const lines = [
    `Return-Path: <bounce-${random.hex(16)}@mail.${domain}>`,
    `Delivered-To: ${to}`,
    received('mx.home.example', `out.${domain}`, to, at, random),
    received(`out.${domain}`, `app${random.below(40)}.${domain}`, '', at - 1000, random),
    `Authentication-Results: mx.home.example; dkim=pass header.d=${domain};\n spf=pass smtp.mailfrom=mail.${domain}; dmarc=pass header.from=${domain}`,
    `ARC-Seal: i=1; a=rsa-sha256; cv=none; d=home.example; s=arc;\n b=${folded(340, random)}`,
    `ARC-Message-Signature: i=1; a=rsa-sha256; c=relaxed/relaxed; d=home.example; s=arc;\n b=${folded(340, random)}`,
    `DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=${domain}; s=s1;\n h=from:to:subject:date; bh=${random.hex(40)};\n b=${folded(340, random)}`,
    `From: "${company[0]?.toUpperCase()}${company.slice(1)}" <news@${domain}>`,
    `To: Jane Doe <${to}>`,
    `Subject: ${words(3 + random.below(6), random)}`,
    `Date: ${mailDate(at - 2000)}`,
    `Message-ID: <${random.hex(24)}@${domain}>`,
    `List-Unsubscribe: <https://links.${domain}/u/${random.hex(40)}>, <mailto:leave-${random.hex(12)}@${domain}>`,
    `Feedback-ID: ${random.below(1_000_000)}:${company}:mail`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative; boundary="=_part"',
    `X-Campaign: ${folded(900 + random.below(900), random)}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** A Received field. */
export function received(by: string, from: string, to: string, at: number, random: SeededNumbers): string {
  const id = random.hex(16);
  const reader = to === '' ? '' : `\n for <${to}>`;
  return `Received: from ${from} (${from} [192.0.2.${random.below(250)}])\n by ${by} with ESMTPS id ${id}${reader};\n ${mailDate(at)}`;
}

// Signatures and the like: lines of hex digits cut from one long piece, which is much faster than making each anew.
function folded(length: number, random: SeededNumbers): string {
  const from = random.below(noiseLines - 64) * (noise.length / noiseLines);
  return noise.slice(from, from + length).trimEnd();
}

function noiseOf(random: SeededNumbers): string {
  return Array.from({ length: noiseLines }, () => `${random.hex(70)}\n `).join('');
}

function words(count: number, random: SeededNumbers): string {
  return Array.from({ length: count }, () => companies[random.below(companies.length)]?.replace(/\d/g, '') ?? '').join(' ');
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

function clock(date: Date): string {
  return [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map(twoDigits).join(':');
}

/** A time as the Date field has it. */
export function mailDate(at: number): string {
  const date = new Date(at);
  const day = `${days[date.getUTCDay()]}, ${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
  return `${day} ${clock(date)} +0000`;
}

function mboxDate(at: number): string {
  const date = new Date(at);
  const day = `${days[date.getUTCDay()]} ${months[date.getUTCMonth()]} ${twoDigits(date.getUTCDate())}`;
  return `${day} ${clock(date)} ${date.getUTCFullYear()}`;
}

// Exponential sizes: many small messages, a few very large ones.
function bodySize(mean: number, random: SeededNumbers): number {
  return Math.min(mean * 20, Math.floor(-mean * Math.log(1 - random.next())));
}

const line = 'The quick brown letter went through many hands before anybody read it at all.\n';
const pages = line.repeat(20_000);

function bodyOf(length: number, random: SeededNumbers): string {
  const from = random.below(1000) * line.length;
  const whole = Math.min(pages.length - from, Math.ceil(length / line.length) * line.length);
  return pages.slice(from, from + whole);
}
