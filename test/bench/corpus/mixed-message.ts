import { addressOf, companyMail, inMbox, pickCompany, received } from './company-mail.ts';
import { bytesBeyondHeader, type CorpusSize } from './corpus-size.ts';
import { plainBody } from './mail-body.ts';
import { mailDate, timeOf } from './mail-time.ts';
import type { SeededNumbers } from './seeded-numbers.ts';

const base = 'jane@home.example';
const friends = Array.from({ length: 40 }, (_, n) => ({
  name: `Robin ${n} Miller`,
  address: `robin.${n}@friends-${n % 9}.test`,
}));

/**
 * The n-th message of a usual mailbox: most mail goes to the address everybody has, some is from and to friends, three in ten bear
 * a tag, and two in a hundred came to a tag that another company was given.
 */
export function mixedMessage(n: number, size: CorpusSize, random: SeededNumbers): string {
  const at = timeOf(n, size, random);
  const kind = random.below(100);
  if (kind < 55) return companyMail({ company: pickCompany(random), to: base, at }, size, random);
  if (kind < 60) return fromJane(at, size, random);
  if (kind < 70) return fromFriend(at, size, random);
  const company = pickCompany(random);
  return companyMail({ company, to: addressOf(kind < 98 ? company : pickCompany(random)), at }, size, random);
}

function fromJane(at: number, size: CorpusSize, random: SeededNumbers): string {
  const { name, address } = friendOf(random);
  const to = random.below(4) === 0 ? `help@${pickCompany(random)}.example` : `${name} <${address}>`;
  const header = [
    `From: Jane Doe <${base}>`,
    `To: ${to}`,
    'Subject: Re: next week',
    `Date: ${mailDate(at)}`,
    `Message-ID: <${random.hex(24)}@home.example>`,
  ];
  return personal(base, at, header, size, random);
}

function fromFriend(at: number, size: CorpusSize, random: SeededNumbers): string {
  const { name, address } = friendOf(random);
  const host = address.slice(address.indexOf('@') + 1);
  const header = [
    `Return-Path: <${address}>`,
    `Delivered-To: ${base}`,
    received('mx.home.example', `out.${host}`, base, at, random),
    `Authentication-Results: mx.home.example; dkim=pass header.d=${host};\n spf=pass smtp.mailfrom=${host}; dmarc=pass header.from=${host}`,
    `From: ${name} <${address}>`,
    `To: Jane Doe <${base}>`,
    'Subject: next week',
    `Date: ${mailDate(at - 2000)}`,
    `Message-ID: <${random.hex(24)}@${host}>`,
  ];
  return personal(address, at, header, size, random);
}

function personal(envelope: string, at: number, header: readonly string[], size: CorpusSize, random: SeededNumbers): string {
  const body = plainBody(bytesBeyondHeader(size, random), random);
  return inMbox(envelope, at, `${[...header, ...body.fields].join('\n')}\n`, body.text);
}

function friendOf(random: SeededNumbers): (typeof friends)[number] {
  return friends[random.below(friends.length)] ?? { name: 'Robin Miller', address: 'robin@friends.test' };
}
