import { domainToAscii } from './domain-to-ascii.ts';
import { factLimits } from './limits.ts';
import { lastPlaceOf } from './scan-text.ts';

/**
 * An address as addresses are compared: lower case, IDNA domain, no white space, no needless quotes; empty when it is none.
 * RFC 5321 §2.4 lets the local part be case-sensitive; no provider in use is.
 */
export const normaliseAddress = (written: string): string => {
  if (written.length > factLimits.address) return '';
  const at = lastPlaceOf(written, '@');
  if (at <= 0 || at === written.length - 1) return '';
  const small = !beyondSmall.test(written);
  const simple = small || !beyondSimple.test(written);
  if (simple && written.charCodeAt(written.length - 1) !== 46 && written.charCodeAt(at + 1) !== 46) {
    if (written.indexOf('@') !== at) return '';
    return small ? written : written.toLowerCase();
  }
  return normaliseOdd(written);
};

/** White space, what is no ASCII, and `"`, `(`, `)`, `,`, `:`, `;`, `<`, `>`, `[`, `\`, `]`. */
const beyondSimple = /[^!#-'*+\--9=?-Z^-~]/;
/** The same, and capitals: most addresses are written without. */
const beyondSmall = /[^!#-'*+\--9=?@^-~]/;

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
