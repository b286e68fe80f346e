import { encodePunycode } from './encode-punycode.ts';

/**
 * A domain in lower-case ASCII, as names are compared (RFC 5890 A-labels); empty when it cannot be one.
 * Mapping is NFKC and lower case, which is what UTS 46 does to the letters that occur in mail.
 */
export const domainToAscii = (written: string): string => {
  const domain = withoutEndDots(written);
  if (domain === '' || domain.length > 253 || domain.charCodeAt(0) === 46) return '';
  if (!beyondSmall.test(domain)) return domain;
  if (!beyondPlain.test(domain)) return domain.toLowerCase();
  const mapped = domain.normalize('NFKC').toLowerCase().replaceAll('。', '.');
  const labels = mapped.split('.').map(toLabel);
  return labels.includes(null) ? '' : labels.join('.').slice(0, 253);
};

const toLabel = (label: string): string | null => {
  if (!beyondPlain.test(label)) return label;
  if (hasForbidden(label)) return null;
  const encoded = encodePunycode(label);
  return encoded === null || encoded.length > 59 ? null : `xn--${encoded}`;
};

/** Anything but visible ASCII; anything but that in small letters, as most domains come. A loop over the letters takes four times as long. */
const beyondPlain = /[^!-~]/;
const beyondSmall = /[^!-@[-~]/;

const hasForbidden = (label: string): boolean =>
  /[\x00-\x20\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffd]/u.test(label);

const withoutEndDots = (text: string): string => {
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) === 46) end -= 1;
  return end === text.length ? text : text.slice(0, end);
};
