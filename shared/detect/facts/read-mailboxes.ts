import { decodeWords } from './decode-words.ts';
import { factLimits } from './limits.ts';
import type { Mailbox } from './message-facts.ts';
import { normaliseAddress } from './normalise-address.ts';
import { splitAddressList } from './split-address-list.ts';

/**
 * The mailboxes of an address list (RFC 5322 §3.4, with the obsolete forms of §4.4 and the broken ones of real mail), in order.
 * Structure is read before encoded words are decoded, so a decoded name can never pose as an address. A mailbox without a
 * readable address keeps its name.
 */
export const readMailboxes = (value: string): readonly Mailbox[] => {
  if (value === '') return [];
  const single = readSingle(value);
  if (single !== null) return [single];
  const mailboxes: Mailbox[] = [];
  for (const entry of splitAddressList(value, factLimits.mailboxes)) {
    const address = normaliseAddress(entry.address);
    const name = displayName(entry.name);
    if (address !== '' || name !== '') mailboxes.push({ name, address });
  }
  return mailboxes;
};

/** The addresses alone. */
export const readAddresses = (value: string): readonly string[] =>
  readMailboxes(value)
    .map((mailbox) => mailbox.address)
    .filter((address) => address !== '');

/** The first mailbox with an address, or null. */
export const readFirstMailbox = (value: string): Mailbox | null =>
  readMailboxes(value).find((mailbox) => mailbox.address !== '') ?? null;

/** A display name as a person reads it: decoded, on one line, without the white space around it. */
const displayName = (written: string): string => {
  const name = written.includes('=?') ? decodeWords(written).trim() : written.trim();
  return name.length > factLimits.name ? name.slice(0, factLimits.name) : name;
};

/** Nine in ten values are `Name <address>`, `"Name" <address>` or an address alone; they need no list reading. */
const readSingle = (value: string): Mailbox | null => {
  const open = value.indexOf('<');
  if (open < 0) return readBare(value);
  if (value.charCodeAt(value.length - 1) !== 62) return null;
  const quoted = value.charCodeAt(0) === 34;
  const nameEnd = quoted ? value.indexOf('"', 1) : open;
  if (quoted && (nameEnd < 0 || nameEnd > open || value.slice(nameEnd + 1, open).trim() !== '')) return null;
  if (!isPlainName(value, quoted ? 1 : 0, nameEnd, quoted)) return null;
  const address = normaliseAddress(value.slice(open + 1, -1));
  if (address === '') return null;
  return { name: nameEnd === 0 ? '' : displayName(value.slice(quoted ? 1 : 0, nameEnd)), address };
};

const readBare = (value: string): Mailbox | null => {
  if (!isPlainName(value, 0, value.length, false) || value.includes(' ') || value.charCodeAt(0) === 39) return null;
  const address = normaliseAddress(value);
  return address === '' ? null : { name: '', address };
};

/** No character that list reading gives a meaning to. */
const isPlainName = (text: string, from: number, to: number, quoted: boolean): boolean => {
  for (let i = from; i < to; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 92 || code === 34) return false;
    if (!quoted && (code === 40 || code === 41 || code === 44 || code === 58 || code === 59)) return false;
  }
  return true;
};
