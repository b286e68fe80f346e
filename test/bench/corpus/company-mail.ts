import { bytesBeyondHeader, type CorpusSize } from './corpus-size.ts';
import { mailBody } from './mail-body.ts';
import { mailDate, mboxDate, timeOf } from './mail-time.ts';
import { type SeededNumbers, seededNumbers } from './seeded-numbers.ts';

/** Who writes where and when. */
export type Mail = { readonly company: string; readonly to: string; readonly at: number };

const syllables = ['ba', 'lo', 'ri', 'ten', 'mu', 'sal', 'vor', 'ki', 'dan', 'pe', 'gor', 'lin'];
const companies = Array.from({ length: 700 }, (_, n) => companyName(n));

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
  const bytes = bytesBeyondHeader(size, random);
  const ballast = ballastOf(bytes, random);
  const body = mailBody(Math.max(200, bytes - ballast.length), random);
  const header = `${headerOf(mail, random)}${ballast}${body.fields.join('\n')}\n`;
  return inMbox(`bounce@${mail.company}.example`, mail.at, header, body.text);
}

/** A header block and a body, as they lie in an mbox. */
export function inMbox(envelope: string, at: number, header: string, body: string): string {
  return `From ${envelope} ${mboxDate(at)}\n${header}\n${body}\n`;
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

function headerOf({ company, to, at }: Mail, random: SeededNumbers): string {
  const domain = `${company}.example`;
  const lines = [
    `Return-Path: <bounce-${random.hex(16)}@mail.${domain}>`,
    `Delivered-To: ${to}`,
    received('mx.home.example', `out.${domain}`, to, at, random),
    received(`out.${domain}`, `app${random.below(40)}.${domain}`, '', at - 1000, random),
    `Authentication-Results: mx.home.example; dkim=pass header.d=${domain};\n spf=pass smtp.mailfrom=mail.${domain}; dmarc=pass header.from=${domain}`,
    signature(domain, random),
    `From: "${company[0]?.toUpperCase()}${company.slice(1)}" <news@${domain}>`,
    `To: Jane Doe <${to}>`,
    `Subject: ${words(3 + random.below(6), random)}`,
    `Date: ${mailDate(at - 2000)}`,
    `Message-ID: <${random.hex(24)}@${domain}>`,
    `List-Unsubscribe: <https://links.${domain}/u/${random.hex(40)}>, <mailto:leave-${random.hex(12)}@${domain}>`,
    `Feedback-ID: ${random.below(1_000_000)}:${company}:mail`,
    'MIME-Version: 1.0',
  ];
  return `${lines.join('\n')}\n`;
}

// In mail of these years 18 in 100 header blocks are above 16 KB, all of them in mail that is not small; 29 in 100 messages are
// large enough to bear one, and of those this share does.
const ballastFrom = 20_000;
const ballastShare = 0.62;

/** What big mailers and filters put before a header block: seals of every hop and reports of filters, 14.6 to 17 KB of it. */
function ballastOf(bytes: number, random: SeededNumbers): string {
  if (bytes < ballastFrom || random.next() >= ballastShare) return '';
  const seal = (n: number): string =>
    `ARC-Seal: i=${n}; a=rsa-sha256; cv=none; d=hop${n}.example; s=arc;\n b=${folded(340, random)}\nARC-Message-Signature: i=${n}; a=rsa-sha256; c=relaxed/relaxed; d=hop${n}.example; s=arc;\n b=${folded(340, random)}`;
  const lines = [
    seal(1),
    seal(2),
    `X-Filter-Report: ${folded(6000 + random.below(1200), random)}`,
    `X-Filter-Message-Info: ${folded(5400 + random.below(1200), random)}`,
    `X-Campaign: ${folded(1600, random)}`,
  ];
  return `${lines.join('\n')}\n`;
}

function signature(domain: string, random: SeededNumbers): string {
  return `DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=${domain}; s=s1;\n h=from:to:subject:date; bh=${random.hex(40)};\n b=${folded(340, random)}`;
}

/** A Received field. */
export function received(by: string, from: string, to: string, at: number, random: SeededNumbers): string {
  const id = random.hex(16);
  const reader = to === '' ? '' : `\n for <${to}>`;
  return `Received: from ${from} (${from} [192.0.2.${random.below(250)}])\n by ${by} with ESMTPS id ${id}${reader};\n ${mailDate(at)}`;
}

// Signatures and the like: lines of hex digits cut from one long piece, which is much faster than making each anew.
function folded(length: number, random: SeededNumbers): string {
  const from = random.below(noiseLines - 256) * (noise.length / noiseLines);
  return noise.slice(from, from + length).trimEnd();
}

function noiseOf(random: SeededNumbers): string {
  return Array.from({ length: noiseLines }, () => `${random.hex(70)}\n `).join('');
}

function words(count: number, random: SeededNumbers): string {
  return Array.from({ length: count }, () => companies[random.below(companies.length)]?.replace(/\d/g, '') ?? '').join(' ');
}
