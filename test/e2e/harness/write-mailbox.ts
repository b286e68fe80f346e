import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One invented message: who wrote it, to which mark, when, and about what. */
type Letter = {
  readonly from: string;
  readonly to: string;
  readonly day: string;
  readonly subject: string;
  readonly bulk?: boolean;
};

/** A mark with 40 random bits for a shop, and what the tests know about it. */
export const shop = {
  tag: 'jane+acme.k3f9x7q2@mailhost.example',
  holder: 'acme-shop.example',
  receiver: 'bargain-barn.example',
} as const;
/** A mark whose stranger writes like an attacker. */
export const garden = {
  tag: 'jane+garden.w8r4t6y1@mailhost.example',
  holder: 'garden-tools.example',
  receiver: 'pill-palace.test',
} as const;
/** A mark whose company kept its word. */
export const books = { tag: 'jane+books.p5n2v8c3@mailhost.example', holder: 'book-nook.example' } as const;

/** Markup, a bidirectional override (U+202E) and a terminal escape in one subject; `pwned` would be seen if any of it ran. */
export const hostileSubject = '<img src=x onerror="document.title=\'pwned\'"><b>Cheap</b> \u202Etxt.exe \u001b[31mred';

const letters: readonly Letter[] = [
  { from: 'Acme Shop <hello@acme-shop.example>', to: shop.tag, day: '2025-02-03', subject: 'Welcome to Acme Shop' },
  { from: 'Acme Shop <orders@acme-shop.example>', to: shop.tag, day: '2025-02-05', subject: 'Your order 4711 is on its way' },
  { from: 'Acme Shop <news@acme-shop.example>', to: shop.tag, day: '2025-03-01', subject: 'Spring at Acme', bulk: true },
  {
    from: 'Bargain Barn <deals@bargain-barn.example>',
    to: shop.tag,
    day: '2025-05-04',
    subject: 'Bargains near you',
    bulk: true,
  },
  { from: 'Bargain Barn <deals@bargain-barn.example>', to: shop.tag, day: '2025-05-18', subject: 'More bargains', bulk: true },
  { from: 'Bargain Barn <deals@bargain-barn.example>', to: shop.tag, day: '2025-06-02', subject: 'Last chance', bulk: true },
  { from: 'Garden Tools <welcome@garden-tools.example>', to: garden.tag, day: '2025-01-10', subject: 'Thank you for signing up' },
  { from: 'Garden Tools <news@garden-tools.example>', to: garden.tag, day: '2025-02-10', subject: 'Seeds are here', bulk: true },
  { from: 'Pill Palace <care@pill-palace.test>', to: garden.tag, day: '2025-07-01', subject: hostileSubject, bulk: true },
  { from: 'Pill Palace <care@pill-palace.test>', to: garden.tag, day: '2025-07-21', subject: hostileSubject, bulk: true },
  { from: 'Book Nook <post@book-nook.example>', to: books.tag, day: '2025-01-20', subject: 'Please confirm your e-mail address' },
  { from: 'Book Nook <post@book-nook.example>', to: books.tag, day: '2025-04-20', subject: 'New novels in April', bulk: true },
];

/** Mail of everyday life to the base address, from people: so that the mailbox's own address can be learned. */
function everyday(count: number): readonly Letter[] {
  return Array.from({ length: count }, (_, at) => ({
    from: `Friend ${at % 5} <friend${at % 5}@people.example>`,
    to: 'jane@mailhost.example',
    day: `2025-0${1 + (at % 8)}-${String(1 + (at % 27)).padStart(2, '0')}`,
    subject: `Dinner number ${at}`,
  }));
}

/** How many messages a mailbox has: twelve from companies, and what people wrote. */
export const mailboxSize = (everydayMail = 30): number => letters.length + everydayMail;

/** Writes an mbox with two leaks, one company that kept its word, and everyday mail; returns its path. */
export function writeMailbox(folder: string, name = 'jane.mbox', everydayMail = 30): string {
  const path = join(folder, name);
  const sorted = [...letters, ...everyday(everydayMail)].sort((a, b) => a.day.localeCompare(b.day));
  writeFileSync(path, sorted.map(asMbox).join(''));
  return path;
}

/** Writes the marks as a tags.csv beside the mailbox; returns its path. */
export function writeTags(folder: string): string {
  const path = join(folder, 'tags.csv');
  const rows = [
    `${shop.tag},alias,Acme Shop,${shop.holder},2025-02-01,`,
    `${garden.tag},alias,Garden Tools,${garden.holder},2025-01-08,`,
    `${books.tag},alias,Book Nook,${books.holder},2025-01-18,`,
  ];
  writeFileSync(path, `tag,kind,holder,domain,given_on,note\n${rows.join('\n')}\n`);
  return path;
}

function asMbox(letter: Letter, at: number): string {
  const domain = /@([^>]+)>/.exec(letter.from)?.[1] ?? 'nobody.example';
  const date = new Date(`${letter.day}T09:00:00Z`).toUTCString().replace('GMT', '+0000');
  const header = [
    `Delivered-To: ${letter.to}`,
    `Received: from mail.${domain} (mail.${domain} [192.0.2.${(at % 200) + 1}]) by mx.mailhost.example with ESMTPS id m${at} for <${letter.to}>; ${date}`,
    `Authentication-Results: mx.mailhost.example; dmarc=pass header.from=${domain}; dkim=pass header.d=${domain}; spf=pass smtp.mailfrom=${domain}`,
    `DKIM-Signature: v=1; a=rsa-sha256; d=${domain}; s=s1; h=from:subject; bh=AAAA; b=AAAA`,
    `From: ${letter.from}`,
    `To: ${letter.to}`,
    `Subject: ${encoded(letter.subject)}`,
    `Date: ${date}`,
    `Message-ID: <m${at}.${letter.day}@${domain}>`,
    ...(letter.bulk === true ? [`List-Unsubscribe: <https://www.${domain}/leave?id=${at}>`] : []),
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
  ];
  return `From sender@${domain} ${new Date(`${letter.day}T09:00:00Z`).toUTCString()}\n${header.join('\n')}\n\nHello Jane,\n\nthis is message ${at}.\n\n`;
}

/** An encoded word (RFC 2047 §2) where a subject is not plain ASCII. */
function encoded(subject: string): string {
  const plain = [...subject].every((character) => character >= ' ' && character <= '~');
  return plain ? subject : `=?utf-8?B?${Buffer.from(subject, 'utf8').toString('base64')}?=`;
}
