import { readRun } from '../authentication-runs.ts';
import type { ForwarderNote, Mailbox } from '../message-facts.ts';
import { normaliseAddress } from '../normalise-address.ts';
import { readAddresses, readFirstMailbox } from '../read-mailboxes.ts';
import { authorOf, domainPart, type ForwarderFields, lineOf } from './forwarder-fields.ts';

type Encoded = { readonly alias: string; readonly other: string };

/** DuckDuckGo: Duck-Original-* keep the original; From spells both sides: `jane_at_shop.example_user@duck.com`. */
export const readDuckDuckGo = (fields: ForwarderFields): ForwarderNote | null => {
  const originalFrom = fields.value('Duck-Original-From');
  const originalTo = fields.value('Duck-Original-To');
  const author = authorOf(fields);
  const encoded = decoded(author);
  if (originalFrom === '' && originalTo === '' && encoded === null) return null;
  const original = readFirstMailbox(originalFrom);
  const authentication = fields.value('Authentication-Results-Original');
  const recipients = readAddresses(originalTo);
  return {
    service: 'duckduckgo',
    recipients: recipients.length > 0 || encoded === null ? recipients : [encoded.alias],
    from: original ?? (encoded === null ? null : { name: author?.name ?? '', address: encoded.other }),
    replyTo: readFirstMailbox(fields.value('Duck-Original-Reply-To')),
    authentication: authentication === '' ? null : readRun(authentication),
    lines: [
      ...lineOf(fields, originalTo === '' ? 'From' : 'Duck-Original-To'),
      ...(originalFrom === '' && originalTo === '' ? [] : lineOf(fields, originalFrom === '' ? 'From' : 'Duck-Original-From')),
    ],
  };
};

/** The user name has no underscore, so the last one parts it from the original domain. */
const decoded = (author: Mailbox | null): Encoded | null => {
  if (author === null || domainPart(author.address) !== 'duck.com') return null;
  const local = author.address.slice(0, author.address.lastIndexOf('@'));
  const user = local.lastIndexOf('_');
  const at = local.lastIndexOf('_at_', user);
  if (at <= 0 || user < at + 4) return null;
  const other = normaliseAddress(`${local.slice(0, at)}@${local.slice(at + 4, user)}`);
  return other === '' ? null : { alias: `${local.slice(user + 1)}@duck.com`, other };
};
