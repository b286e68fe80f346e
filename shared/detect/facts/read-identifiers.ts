import { factLimits } from './limits.ts';
import { normaliseAddress } from './normalise-address.ts';
import { lastPlaceOf } from './scan-text.ts';

/** A Message-ID without its brackets (RFC 5322 §3.6.4); empty when there is none. */
export const readMessageId = (value: string): string => {
  const open = value.indexOf('<');
  const close = open < 0 ? -1 : value.indexOf('>', open);
  const id = close < 0 ? value.slice(open + 1) : value.slice(open + 1, close);
  return id.trim().slice(0, factLimits.messageId);
};

/** What this message answers: the first of In-Reply-To and the last of References. */
export const readAnswers = (inReplyTo: string, references: string): readonly string[] => {
  if (inReplyTo === '' && references === '') return [];
  const first = inReplyTo.includes('<') ? readMessageId(inReplyTo) : '';
  const lastOpen = references.lastIndexOf('<');
  const last = lastOpen < 0 ? '' : readMessageId(references.slice(lastOpen));
  return [...new Set([first, last])].filter((id) => id !== '');
};

/** The identifier in List-Id (RFC 2919 §3): what stands in the last brackets, else a value that is one word. */
export const readListId = (value: string): string => {
  if (value === '') return '';
  const open = value.lastIndexOf('<');
  const close = open < 0 ? -1 : value.indexOf('>', open);
  const id = close < 0 ? value.slice(open + 1) : value.slice(open + 1, close);
  const trimmed = id.trim().toLowerCase();
  return /\s/.test(trimmed) ? '' : trimmed.slice(0, factLimits.identifier);
};

/** The envelope sender; empty for the null path, which some servers fill with MAILER-DAEMON, null for what is no path. */
export const readReturnPath = (value: string): string | null => {
  const open = lastPlaceOf(value, '<');
  const close = lastPlaceOf(value, '>');
  const path = (open >= 0 && close > open ? value.slice(open + 1, close) : value).trim();
  if (path === '' || (path.length === 13 && path.toLowerCase() === 'mailer-daemon')) return open >= 0 || path !== '' ? '' : null;
  const route = path.startsWith('@') ? path.lastIndexOf(':') : -1;
  const address = normaliseAddress(path.slice(route + 1));
  return address === '' ? null : address;
};

/** `d=` of a DKIM-Signature (RFC 6376 §3.5). Tags are separated by `;`, and the value may still be folded. */
export const readSignatureDomain = (value: string): string => {
  for (let at = 0; at < value.length; ) {
    const end = value.indexOf(';', at);
    const stop = end < 0 ? value.length : end;
    while (at < stop && value.charCodeAt(at) <= 32) at += 1;
    if (at < stop && (value.charCodeAt(at) | 32) === 100 && stop - at < 300) {
      const match = /^d\s{0,20}=\s{0,20}(\S{1,255})\s*$/i.exec(value.slice(at, stop));
      if (match?.[1] !== undefined) return match[1];
    }
    at = stop + 1;
  }
  return '';
};
