import type { AuthenticationRun, ForwarderNote, Mailbox } from '../message-facts.ts';
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

/** A reverse alias that shows the address in its display name; the local part alone (`jane_at_shop_example_x1`) is ambiguous. */
const reverseAlias = (author: Mailbox | null): Mailbox | null => (author === null ? null : spelledAddress(author.name));

/** SimpleLogin keeps the Authentication-Results that its own servers wrote, if the person left that setting on. */
const keptResult = (runs: readonly AuthenticationRun[]): AuthenticationRun | null =>
  runs.find((run) => /(?:^|\.)(?:simplelogin|slmail)\.[a-z]{2,6}$/.test(run.server)) ?? null;
