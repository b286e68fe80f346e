import { domainToAscii } from './domain-to-ascii.ts';
import { factLimits } from './limits.ts';
import { lastPlaceOf } from './scan-text.ts';

/**
 * An address as addresses are compared: lower case, IDNA domain, no white space, no needless quotes; empty when it is none.
 * RFC 5321 §2.4 lets the local part be case-sensitive; no provider in use is.
 */
export const normaliseAddress = (written: string): string => {
  if (written.length > factLimits.address) return '';
  const at = lastPlaceOf(written, 64);
  if (at <= 0 || at === written.length - 1) return '';
  if (isSimple(written) && written.charCodeAt(written.length - 1) !== 46 && written.charCodeAt(at + 1) !== 46) {
    return written.indexOf('@') === at ? written.toLowerCase() : '';
  }
  return normaliseOdd(written);
};

const isSimple = (text: string): boolean => {
  for (let i = 0, length = text.length; i < length; i += 1) {
    const code = text.charCodeAt(i);
    if (code <= 32 || code >= 127) return false;
    // " ( ) , : ; < > [ \ ]
    if (code === 34 || code === 40 || code === 41 || code === 44 || code === 58 || code === 59) return false;
    if (code === 60 || code === 62 || code === 91 || code === 92 || code === 93) return false;
  }
  return true;
};

const normaliseOdd = (written: string): string => {
  const at = written.lastIndexOf('@');
  const local = unquoteLocal(written.slice(0, at).trim());
  const rest = written
    .slice(at + 1)
    .replaceAll(' ', '')
    .replaceAll('\t', '');
  if (local === '' || /[\s\x00-\x20\x7f-\x9f()<>,;:@\\[\]]/.test(local)) return '';
  const domain = rest.startsWith('[') ? literalDomain(rest) : domainToAscii(rest);
  if (domain === '' || (domain.charCodeAt(0) !== 91 && /[\x00-\x20"()<>,;:@\\[\]]/.test(domain))) return '';
  return `${local.normalize('NFC').toLowerCase()}@${domain}`;
};

/** Drops the quotes of a local part that does not need them, and the white space that RFC 5322 §4.4 allows around its dots. */
const unquoteLocal = (local: string): string => {
  if (!local.startsWith('"')) return local.replace(/ ?\. ?/g, '.');
  if (local.length < 3 || !local.endsWith('"')) return '';
  const inner = local.slice(1, -1).replace(/\\(.)/g, '$1');
  return /["\s]/.test(inner) ? '' : inner;
};

const literalDomain = (text: string): string => (/^\[[0-9a-zA-Z:.]{2,60}\]$/.test(text) ? text.toLowerCase() : '');
