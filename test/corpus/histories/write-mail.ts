import type { Mail } from './mail.ts';
import type { Random } from './seeded-random.ts';

/** How a provider, or a service before it, changes and adds to a message on its way. */
export type Route = (mail: Mail, random: Random) => Delivered;

/** What arrives: trace fields on top, the author and recipient as shown, and what services add below. */
export type Delivered = {
  readonly top: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly below: readonly string[];
};

/** Writes a delivered message as bytes; `serial` makes its Message-ID its own. */
export function writeMail(mail: Mail, route: Route, random: Random, serial: number): Uint8Array {
  const { top, from, to, below } = mail.sent ? unsent(mail) : route(mail, random);
  const lines = [
    ...top,
    `From: ${from}`,
    `To: ${to}`,
    ...(mail.cc.length === 0 ? [] : [`Cc: ${mail.cc.join(', ')}`]),
    `Subject: ${mail.subject}`,
    `Date: ${new Date(mail.at - 4000).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${mail.at.toString(36)}.${serial}@${mail.from.split('@')[1] ?? 'none.example'}>`,
    ...(mail.replyTo === '' ? [] : [`Reply-To: ${mail.replyTo}`]),
    ...(mail.listId === '' ? [] : [`List-Id: <${mail.listId}>`, 'Precedence: list']),
    ...(mail.unsubscribe === '' ? [] : [`List-Unsubscribe: <https://${mail.unsubscribe}/u/${serial}>`]),
    ...below,
    'MIME-Version: 1.0',
    `Content-Type: ${mail.contentType}`,
  ];
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${mail.text}`, 'utf8');
}

function unsent(mail: Mail): Delivered {
  return { top: [], from: mailbox(mail.fromName, mail.from), to: mailbox(mail.toName, mail.to), below: [] };
}

/** `Name <address>`, or the address alone. */
export function mailbox(name: string, address: string): string {
  if (name === '') return address;
  return /^[\w -]+$/.test(name) ? `${name} <${address}>` : `"${name}" <${address}>`;
}

/** The recipient as To shows it. */
export function shownRecipient(mail: Mail): string {
  return mail.shownTo === '' ? mailbox(mail.toName, mail.to) : mail.shownTo;
}

/** Where bounces go: the company, or its mailing service, which has a name of the company's when DMARC is to pass. */
export function returnPath(mail: Mail): string {
  if (mail.nullPath) return '';
  if (mail.carrier === '') return mail.from;
  const host = (mail.from.split('@')[1] ?? '').split('.').slice(-2).join('.');
  return `bounce-${mail.at.toString(36)}@${mail.proof === 'dmarc' ? `em.${host}` : mail.carrier}`;
}
