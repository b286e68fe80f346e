import type { AuthenticationRun, ForwarderNote, Mailbox } from '../message-facts.ts';
import { normaliseAddress } from '../normalise-address.ts';
import { readAddresses, readFirstMailbox } from '../read-mailboxes.ts';
import { authorOf, type ForwarderFields, lineOf } from './forwarder-fields.ts';
import { spelledAddress } from './spelled-address.ts';

/** SimpleLogin: `X-SimpleLogin-Envelope-To` is always the alias; From is a reverse alias, its original a header that can be off. */
export const readSimpleLogin = (fields: ForwarderFields): ForwarderNote | null => {
  const recipient = fields.value('X-SimpleLogin-Envelope-To');
  const type = fields.value('X-SimpleLogin-Type').toLowerCase();
  if ((recipient === '' && type === '') || type === 'reply') return null;
  const original = readFirstMailbox(fields.value('X-SimpleLogin-Original-From'));
  return {
    service: 'simplelogin',
    recipients: readAddresses(recipient),
    from: original ?? reverseAlias(authorOf(fields)),
    replyTo: null,
    authentication: keptResult(fields.authentication),
    lines: [
      ...lineOf(fields, 'X-SimpleLogin-Envelope-To'),
      ...lineOf(fields, original === null ? 'From' : 'X-SimpleLogin-Original-From'),
    ],
  };
};

/** A reverse alias shows the author in its display name, or in its local part: `jane_at_shop_example_x1y2z3@slmail.me`. */
const reverseAlias = (author: Mailbox | null): Mailbox | null =>
  author === null ? null : (spelledAddress(author.name) ?? spelledInLocalPart(author));

/** Dots became underscores. No domain has an underscore, so the domain comes back whole; a local part may have had one. */
const spelledInLocalPart = ({ name, address }: Mailbox): Mailbox | null => {
  const local = /^(.{1,64})_at_([a-z0-9_-]+)_[a-z0-9]{5,10}@/.exec(address);
  const original = normaliseAddress(`${local?.[1] ?? ''}@${(local?.[2] ?? '').replaceAll('_', '.')}`);
  return original === '' || !original.includes('.', original.indexOf('@')) ? null : { name, address: original };
};

/** SimpleLogin keeps the Authentication-Results that its own servers wrote, if the person left that setting on. */
const keptResult = (runs: readonly AuthenticationRun[]): AuthenticationRun | null =>
  runs.find((run) => /(?:^|\.)(?:simplelogin|slmail)\.[a-z]{2,6}$/.test(run.server)) ?? null;
