import { type MailProvider, providerAt } from '../../sources/imap/providers.ts';
import type { ExchangerRecord } from './guess-ports.ts';

/** Ends of the names under which big providers take in mail for domains of their customers, and where those mailboxes are read. */
const hosted: readonly (readonly [ending: string, host: string])[] = [
  ['google.com', 'imap.gmail.com'],
  ['googlemail.com', 'imap.gmail.com'],
  ['mail.protection.outlook.com', 'outlook.office365.com'],
  ['mx.microsoft', 'outlook.office365.com'],
  ['messagingengine.com', 'imap.fastmail.com'],
  ['mail.icloud.com', 'imap.mail.me.com'],
  ['yahoodns.net', 'imap.mail.yahoo.com'],
  ['zoho.com', 'imap.zoho.com'],
  ['mailbox.org', 'imap.mailbox.org'],
];

/** The known provider that takes in a domain's mail; null when it is none of them. Only the most preferred exchanger counts. */
export function providerBehind(exchangers: readonly ExchangerRecord[]): MailProvider | null {
  const [first] = [...exchangers].sort((a, b) => a.priority - b.priority);
  const name = first?.exchange.toLowerCase().replace(/\.$/, '') ?? '';
  const host = hosted.find(([ending]) => name === ending || name.endsWith(`.${ending}`))?.[1];
  return host === undefined ? null : providerAt(host);
}
