import { writeMailbox, writeWords } from './encode-words.ts';
import type { Path, SampleMessage } from './sample-message.ts';
import { ownDomain, providerMailbox, providerServer } from './sample-person.ts';
import type { SeededRandom } from './seeded-random.ts';

/** The header lines of one message, trace fields first, as a real provider would store them. */
export function writeHeaders(message: SampleMessage, random: SeededRandom): readonly string[] {
  const id = `${random.hex(16)}@${hostOf(message.path)}`;
  return [
    ...traceLines(message, random),
    ...(message.headers ?? []),
    `From: ${writeMailbox(message.from)}`,
    `To: ${writeMailbox(message.to)}`,
    `Subject: ${writeWords(message.subject)}`,
    `Date: ${dateLine(message.at - 4000)}`,
    `Message-ID: <${id}>`,
    'MIME-Version: 1.0',
  ];
}

/** RFC 5322 §3.3, always in UTC. */
export function dateLine(at: number): string {
  return new Date(at).toUTCString().replace('GMT', '+0000');
}

function hostOf(path: Path): string {
  switch (path.kind) {
    case 'company':
    case 'list':
      return path.domain;
    case 'unchecked':
    case 'forged':
    case 'bounce':
      return path.host;
    case 'relayed':
      return path.service;
    case 'sent':
      return ownDomain;
  }
}

function traceLines(message: SampleMessage, random: SeededRandom): readonly string[] {
  const { path, to, at } = message;
  if (path.kind === 'sent') return ['X-Gmail-Labels: Sent'];
  const recipient = path.kind === 'relayed' ? providerMailbox : to.address;
  const host = hostOf(path);
  return [
    `Return-Path: <${returnPath(path, random)}>`,
    ...deliveredLines(recipient),
    `Received: from out${1 + random.below(4)}.${host} (out.${host} [192.0.2.${1 + random.below(250)}])`,
    `\tby ${providerServer} (Postfix) with ESMTPS id ${random.hex(11).toUpperCase()}`,
    `\tfor <${recipient}>; ${dateLine(at)}`,
    ...checked(path, message.from.address),
    `Received: by out.${host} id ${random.hex(12)}; ${dateLine(at - 3000)}`,
    ...signatures(path, random),
    ...bulkLines(path, random),
  ];
}

function deliveredLines(recipient: string): readonly string[] {
  if (recipient.endsWith(`@${ownDomain}`)) return [`Delivered-To: jonna@${ownDomain}`, `X-Original-To: ${recipient}`];
  return [`Delivered-To: ${recipient}`];
}

function returnPath(path: Path, random: SeededRandom): string {
  switch (path.kind) {
    case 'bounce':
      return '';
    case 'company':
      return `bounce-${random.hex(8)}@${path.service === '' ? path.domain : path.service}`;
    case 'list':
      return `${path.list}-bounces@${path.domain}`;
    case 'relayed':
      return `sl.${random.hex(12)}.${random.hex(8)}@${path.service}`;
    case 'unchecked':
    case 'forged':
      return `mailer@${path.host}`;
    case 'sent':
      return `jonna@${ownDomain}`;
  }
}

/** What the provider found (RFC 8601), folded as providers do. */
function checked(path: Path, from: string): readonly string[] {
  const domain = from.slice(from.lastIndexOf('@') + 1);
  const results = resultsOf(path, domain);
  return results.length === 0 ? [] : [`Authentication-Results: ${providerServer};`, ...results.map((line) => `\t${line}`)];
}

function resultsOf(path: Path, fromDomain: string): readonly string[] {
  switch (path.kind) {
    case 'company': {
      const mailer = path.service === '' ? path.domain : path.service;
      const second = path.service === '' ? [] : [`dkim=pass header.d=${path.service} header.s=k1;`];
      return [
        `dkim=pass header.d=${path.domain} header.s=s1;`,
        ...second,
        `spf=pass smtp.mailfrom=${mailer};`,
        `dmarc=pass (p=quarantine) header.from=${fromDomain}`,
      ];
    }
    case 'list':
      return [
        `dkim=pass header.d=${path.domain} header.s=l1;`,
        `spf=pass smtp.mailfrom=${path.domain};`,
        `dmarc=none header.from=${fromDomain}`,
      ];
    case 'relayed':
      return [
        `dkim=pass header.d=${path.service} header.s=dkim;`,
        `spf=pass smtp.mailfrom=${path.service};`,
        `dmarc=pass header.from=${path.service}`,
      ];
    case 'forged':
      return [`dkim=none;`, `spf=fail smtp.mailfrom=${path.host};`, `dmarc=fail (p=reject) header.from=${path.domain}`];
    case 'unchecked':
      return [`dkim=none;`, `spf=none smtp.mailfrom=${path.host};`, `dmarc=none header.from=${fromDomain}`];
    case 'bounce':
      return [`spf=pass smtp.helo=out.${path.host}`];
    case 'sent':
      return [];
  }
}

function signatures(path: Path, random: SeededRandom): readonly string[] {
  switch (path.kind) {
    case 'company':
      return [path.domain, ...(path.service === '' ? [] : [path.service])].flatMap((domain) => signature(domain, random));
    case 'list':
      return signature(path.domain, random);
    case 'relayed':
      return signature(path.service, random);
    case 'unchecked':
    case 'forged':
    case 'bounce':
    case 'sent':
      return [];
  }
}

function signature(domain: string, random: SeededRandom): readonly string[] {
  const bytes = (count: number) => Buffer.from(random.hex(count * 2), 'hex').toString('base64');
  return [
    `DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=${domain}; s=s1;`,
    '\th=From:To:Subject:Date:Message-ID:MIME-Version;',
    `\tbh=${bytes(32)};`,
    `\tb=${bytes(48)}`,
  ];
}

/** What bulk senders carry: a way to unsubscribe (RFC 2369, RFC 8058), Feedback-ID, and the mailing service's own header. */
function bulkLines(path: Path, random: SeededRandom): readonly string[] {
  if (path.kind === 'list') {
    return [
      `List-Id: <${path.list}.${path.domain}>`,
      `List-Unsubscribe: <mailto:${path.list}-leave@${path.domain}>`,
      'Precedence: list',
    ];
  }
  if (path.kind !== 'company' || !path.bulk) return [];
  const token = random.hex(10);
  return [
    `List-Unsubscribe: <https://${path.domain}/off/${token}>, <mailto:off-${token}@${path.domain}>`,
    'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
    `Feedback-ID: ${token.slice(0, 5)}:campaign:${path.service === '' ? path.domain : path.service}`,
    ...(path.service === '' ? [] : [`X-SG-EID: ${Buffer.from(random.hex(48), 'hex').toString('base64')}`]),
  ];
}
