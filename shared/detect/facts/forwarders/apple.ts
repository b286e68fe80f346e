import type { ForwarderNote, Mailbox } from '../message-facts.ts';
import { normaliseAddress } from '../normalise-address.ts';
import { readMailboxes } from '../read-mailboxes.ts';
import { authorOf, domainPart, type ForwarderFields, lineOf } from './forwarder-fields.ts';

/**
 * Apple's Hide My Email: `X-ICLOUD-HME: p=<alias>; …; s=<author>`. `p` holds even for a Bcc. The header's name inside a DKIM `h=`
 * list means only that iCloud sent the mail; that never reaches here, because only a field of that name does.
 */
export const readApple = (fields: ForwarderFields): ForwarderNote | null => {
  const parts = readParts(fields.value('X-ICLOUD-HME'));
  const alias = normaliseAddress(parts.get('p') ?? '');
  if (alias === '') return readHidden(fields);
  const original = normaliseAddress(parts.get('s') ?? '');
  return {
    service: 'apple',
    recipients: [alias],
    from: original === '' ? null : { name: authorOf(fields)?.name ?? '', address: original },
    replyTo: null,
    authentication: null,
    lines: lineOf(fields, 'X-ICLOUD-HME'),
  };
};

/**
 * Without the header: From is `jane_at_shop_example_token@privaterelay.appleid.com` (or at icloud.com, when To says so). Dots and
 * underscores became one sign, so the author cannot be told from it.
 */
const readHidden = (fields: ForwarderFields): ForwarderNote | null => {
  const author = authorOf(fields);
  if (author === null || !author.address.includes('_at_')) return null;
  const to = readMailboxes(fields.value('To')).filter(isHidden);
  const domain = domainPart(author.address);
  if (domain !== 'privaterelay.appleid.com' && (domain !== 'icloud.com' || to.length === 0)) return null;
  return {
    service: 'apple',
    recipients: to.map((mailbox) => mailbox.address),
    from: null,
    replyTo: null,
    authentication: null,
    lines: [...lineOf(fields, 'To'), ...lineOf(fields, 'From')],
  };
};

const isHidden = (mailbox: Mailbox): boolean =>
  domainPart(mailbox.address) === 'privaterelay.appleid.com' ||
  (domainPart(mailbox.address) === 'icloud.com' && mailbox.name.toLowerCase() === 'hide my email');

const readParts = (value: string): ReadonlyMap<string, string> =>
  new Map(
    value.split(';', 16).map((part) => {
      const equals = part.indexOf('=');
      return [part.slice(0, Math.max(equals, 0)).trim().toLowerCase(), part.slice(equals + 1).replace(/[<>\s]/g, '')];
    }),
  );
