import { encodePunycode } from './encode-punycode.ts';

/**
 * A domain in lower-case ASCII, as names are compared (RFC 5890 A-labels); empty when it cannot be one.
 * Mapping is NFKC and lower case, which is what UTS 46 does to the letters that occur in mail.
 */
export const domainToAscii = (written: string): string => {
  const domain = withoutEndDots(written);
  if (domain === '' || domain.length > 253 || domain.charCodeAt(0) === 46) return '';
  if (isPlain(domain)) return isLower(domain) ? domain : domain.toLowerCase();
  const mapped = domain.normalize('NFKC').toLowerCase().replaceAll('。', '.');
  const labels = mapped.split('.').map(toLabel);
  return labels.includes(null) ? '' : labels.join('.').slice(0, 253);
};

const toLabel = (label: string): string | null => {
  if (isPlain(label)) return label;
  if (hasForbidden(label)) return null;
  const encoded = encodePunycode(label);
  return encoded === null || encoded.length > 59 ? null : `xn--${encoded}`;
};

const isPlain = (text: string): boolean => {
  for (let i = 0, length = text.length; i < length; i += 1) {
    const code = text.charCodeAt(i);
    if (code <= 32 || code >= 127) return false;
  }
  return true;
};

/** Most domains come in small letters already: then no copy is made. */
const isLower = (text: string): boolean => {
  for (let i = 0, length = text.length; i < length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 65 && code <= 90) return false;
  }
  return true;
};

const hasForbidden = (label: string): boolean =>
  /[\x00-\x20\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffd]/u.test(label);

const withoutEndDots = (text: string): string => {
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) === 46) end -= 1;
  return end === text.length ? text : text.slice(0, end);
};
