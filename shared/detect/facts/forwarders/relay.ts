import type { ForwarderNote } from '../message-facts.ts';
import { readFirstMailbox } from '../read-mailboxes.ts';
import { authorOf, domainPart, type ForwarderFields, lineOf } from './forwarder-fields.ts';
import { spelledAddress } from './spelled-address.ts';

const oldSender = 'replies@relay.firefox.com';

/**
 * Firefox Relay drops every original header. Since September 2023 From is the mask and Resent-From the author; before, From was
 * Relay's own address with the author in its display name, and the mask stood nowhere in the headers.
 */
export const readRelay = (fields: ForwarderFields): ForwarderNote | null => {
  const author = authorOf(fields);
  if (author === null || !isRelayDomain(domainPart(author.address))) return null;
  const resent = readFirstMailbox(fields.value('Resent-From'));
  if (resent === null && !author.name.includes('[via Relay]')) return null;
  return {
    service: 'relay',
    recipients: author.address === oldSender ? [] : [author.address],
    from: resent ?? spelledAddress(author.name),
    replyTo: null,
    authentication: null,
    lines: [...lineOf(fields, 'From'), ...(resent === null ? [] : lineOf(fields, 'Resent-From'))],
  };
};

const isRelayDomain = (domain: string): boolean =>
  domain === 'mozmail.com' || domain.endsWith('.mozmail.com') || domain === 'relay.firefox.com';
