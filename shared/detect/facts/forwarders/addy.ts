import { readRun } from '../authentication-runs.ts';
import type { ForwarderNote, Mailbox } from '../message-facts.ts';
import { normaliseAddress } from '../normalise-address.ts';
import { readAddresses, readFirstMailbox } from '../read-mailboxes.ts';
import { authorOf, type ForwarderFields, lineOf } from './forwarder-fields.ts';

type Encoded = { readonly alias: string; readonly other: string };

/**
 * addy.io: From (or, by a setting, Reply-To) is `alias+jane=shop.example@user.addy`. Its alias is the recipient even for a Bcc;
 * X-AnonAddy-Original-To repeats the original To, so it may name others too. Where its own fields were lost on the way, Feedback-ID
 * (`F:…:anonaddy`) still tells a forward from what the person sent (`S:`, `R:`).
 */
export const readAddy = (fields: ForwarderFields): ForwarderNote | null => {
  const originalTo = fields.value('X-AnonAddy-Original-To');
  const sender = fields.value('X-AnonAddy-Original-Sender') || fields.value('X-AnonAddy-Original-Envelope-From');
  const header = fields.value('X-AnonAddy-Original-From-Header');
  const encoded = decoded(authorOf(fields)) ?? decoded(fields.replyTo);
  const bareForward = encoded !== null && /^f:[^:]+:anonaddy$/i.test(fields.value('Feedback-ID').trim());
  if (originalTo === '' && sender === '' && header === '' && !bareForward) return null;
  const authentication = fields.value('X-AnonAddy-Authentication-Results');
  return {
    service: 'addy',
    recipients: encoded === null ? readAddresses(originalTo) : [encoded.alias],
    from: readFirstMailbox(header) ?? readFirstMailbox(sender) ?? bare(encoded),
    replyTo: readFirstMailbox(fields.value('X-AnonAddy-Original-Reply-To-Header')),
    authentication: authentication === '' ? null : readRun(authentication),
    lines: [
      ...lineOf(fields, originalTo === '' ? 'From' : 'X-AnonAddy-Original-To'),
      ...lineOf(fields, header === '' ? 'X-AnonAddy-Original-Sender' : 'X-AnonAddy-Original-From-Header'),
    ],
  };
};

/** Takes `alias+jane=shop.example@host` apart; the last `=` stands for the `@`. */
const decoded = (mailbox: Mailbox | null): Encoded | null => {
  const address = mailbox?.address ?? '';
  const at = address.lastIndexOf('@');
  const equals = address.lastIndexOf('=', at);
  const plus = address.indexOf('+');
  if (plus <= 0 || equals < plus) return null;
  const other = normaliseAddress(`${address.slice(plus + 1, equals)}@${address.slice(equals + 1, at)}`);
  return other === '' ? null : { alias: address.slice(0, plus) + address.slice(at), other };
};

const bare = (encoded: Encoded | null): Mailbox | null => (encoded === null ? null : { name: '', address: encoded.other });
