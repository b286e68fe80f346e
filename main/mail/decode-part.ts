import { isAscii } from 'node:buffer';
import { decodeBytes } from '../../shared/detect/facts/decode-bytes.ts';
import { factLimits } from '../../shared/detect/facts/limits.ts';
import type { ParameterValue } from '../../shared/detect/facts/read-parameters.ts';
import { decodeQuotedPrintable } from './decode-quoted-printable.ts';
import { lineUp } from './line-up.ts';
import type { Part } from './part.ts';
import { stripTags } from './strip-tags.ts';

/** Raw bytes that are looked at: HTML is mostly markup (its head is skipped before this is counted). */
const plainRaw = factLimits.text * 3;
const htmlRaw = 16_384;

/** Raw text that gives the 2 KB nearly always. */
const enoughRaw = factLimits.text * 1.25;

/** The first 2 KB of a plain part: transfer encoding undone (RFC 2045 §6), charset decoded. */
export const decodePlain = (part: Part, type: ParameterValue): string => {
  const charset = charsetOf(type);
  return decodeEnough(charset, (limit) => {
    const raw = part.bytes.toString('latin1', part.from, Math.min(part.to, part.from + limit));
    return decodeCharset(decodeTransfer(raw, part.encoding), charset);
  });
};

/** The first 2 KB of text in an HTML part. Tags go first and decoding comes after, so that markup costs nearly nothing. */
export const decodeHtml = (part: Part, type: ParameterValue): string => {
  const from = afterHead(part);
  const raw = part.bytes.toString('latin1', from, Math.min(part.to, from + htmlRaw));
  const quoted = isQuotedPrintable(part.encoding);
  const charset = charsetOf(type) || charsetOfPage(part);
  if (usesMarkupBytes(charset)) return lineUp(stripTags(decodeCharset(decodeTransfer(raw, part.encoding), charset), plainRaw));
  const html = quoted ? raw : decodeTransfer(raw, part.encoding).toString('latin1');
  return decodeEnough(charset, (limit) => {
    const text = stripTags(html, limit);
    return lineUp(decodeCharset(quoted ? decodeTransfer(text, part.encoding) : Buffer.from(text, 'latin1'), charset));
  });
};

/**
 * Less of the raw text gives 2 KB nearly always. A cut in UTF-8 changes no more than the last few characters, which lie past those
 * 2 KB when the text is longer; in any other charset the whole may read differently, so there all of it is decoded.
 */
const decodeEnough = (charset: string, decode: (limit: number) => string): string => {
  if (charset !== 'utf-8') return decode(plainRaw);
  const short = decode(enoughRaw);
  return short.length >= factLimits.text + 64 && short.trim() !== '' ? short : decode(plainRaw);
};

/** Bytes lie here until they are text, a moment later: an own buffer for every message would keep the collector busy. */
const scratch = Buffer.allocUnsafe(htmlRaw);

const decodeTransfer = (raw: string, encoding: string): Buffer => {
  if (isQuotedPrintable(encoding)) return scratch.subarray(0, decodeQuotedPrintable(scratch, scratch.write(raw, 'latin1')));
  const base64 = encoding.slice(0, 7).toLowerCase() === 'base64';
  return scratch.subarray(0, scratch.write(raw, base64 ? 'base64' : 'latin1'));
};

const isQuotedPrintable = (encoding: string): boolean => encoding.slice(0, 16).toLowerCase() === 'quoted-printable';

const charsetOf = (type: ParameterValue): string => type.parameters.get('charset')?.trim().toLowerCase() ?? '';

/** What a page without a charset in its header says of itself: `<meta charset=…>`, also in the older longer form (HTML §4.2.5.4). */
const charsetOfPage = (part: Part): string => {
  const raw = part.bytes.toString('latin1', part.from, Math.min(part.to, part.from + pageOpening));
  const opening = decodeTransfer(raw, part.encoding).toString('latin1');
  const named = /<meta[^>]{0,200}?charset=["']?([\w:.-]{2,40})/i.exec(opening)?.[1]?.toLowerCase() ?? '';
  // A page that can be read this far is none in UTF-16 (WHATWG HTML §13.2.3.2 says to take it for UTF-8).
  return named.startsWith('utf-16') ? 'utf-8' : named;
};

/** Where a browser looks for that, and as base64 writes it. */
const pageOpening = 1400;

/**
 * Charsets whose text is ASCII bytes, or holds bytes that look like markup: ISO-2022 shifts (RFC 1468), UTF-7 (RFC 2152), HZ
 * (RFC 1843) and the wide forms of Unicode. They are decoded before anything else looks at the text.
 */
const usesMarkupBytes = (charset: string): boolean => charset !== 'utf-8' && markupBytes.test(charset);

const markupBytes = /^(?:(?:cs)?iso-?2022|(?:unicode-1-1-)?utf-?7|hz-|utf-?16|utf-?32|ucs-?[24]|unicode)/;

const decodeCharset = (bytes: Buffer, charset: string): string => {
  if (isAscii(bytes) && !usesMarkupBytes(charset)) return bytes.toString('latin1');
  return withoutHidden(charset === 'utf-8' ? bytes.toString('utf8') : decodeBytes(bytes, charset));
};

/** Soft hyphens and signs without width, which senders strew into words against filters, go: a reader does not see them. */
const withoutHidden = (text: string): string => (hidden.test(text) ? text.replace(everyHidden, '') : text);

const hidden = /[\u00ad\u200b-\u200f\u2060\ufeff]/;
const everyHidden = new RegExp(hidden, 'g');

/** Where the body of an HTML page begins, if the page opens with a head and the tag can be seen undecoded; else the part's start. */
const afterHead = (part: Part): number => {
  const opening = part.bytes.toString('latin1', part.from, Math.min(part.to, part.from + 512)).toLowerCase();
  if (!opening.includes('<head') && !opening.includes('<style') && !opening.includes('<html')) return part.from;
  const page = part.bytes.subarray(part.from, part.to);
  const body = Math.max(page.indexOf('<body'), page.indexOf('<BODY'));
  return body < 0 ? part.from : part.from + body;
};
