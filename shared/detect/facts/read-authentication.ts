import { authenticationWords } from './authentication-words.ts';
import { domainToAscii } from './domain-to-ascii.ts';
import { factLimits } from './limits.ts';
import type { AuthenticationRun } from './message-facts.ts';
import { lastPlaceOf } from './scan-text.ts';

/** One Authentication-Results field (RFC 8601 §2.2), or ARC's with its instance number. */
export type AuthenticationField = AuthenticationRun & {
  readonly instance: number;
  /** A DKIM result of any kind stands in it, `none` too. */
  readonly dkim: boolean;
};

type Draft = { -readonly [Key in Exclude<keyof AuthenticationField, 'dkimPass' | 'dkimFail'>]: AuthenticationField[Key] } & {
  readonly dkimPass: string[];
  readonly dkimFail: string[];
};

/** Reads one field; what cannot be understood is left out. */
export const readAuthentication = (value: string): AuthenticationField => {
  const known = readBefore(value);
  if (known !== null) return known;
  const draft: Draft = {
    server: '',
    dmarc: '',
    dmarcFrom: '',
    dkimPass: [],
    dkimFail: [],
    spf: '',
    spfDomain: '',
    instance: 0,
    dkim: false,
  };
  const groups = authenticationWords(value);
  for (let index = 0; index < groups.length; index += 1) takeGroup(draft, groups[index] ?? [], index);
  latest = { value, field: draft, groups: groups.length };
  return draft;
};

/**
 * The field read last. Gmail writes each result twice, for ARC as `i=1; ` and the same words once more, and the second copy
 * directly after the first need not be read again.
 */
let latest: { readonly value: string; readonly field: AuthenticationField; readonly groups: number } | null = null;

/** Read already: the same field but for `i=1; ` before its server. Fields of many groups are left out, as reading ends at a number of them. */
const readBefore = (value: string): AuthenticationField | null => {
  if (latest === null || latest.value.length !== value.length + 5 || latest.field.server === '' || latest.groups > 32)
    return null;
  return latest.value.startsWith('i=1; ') && latest.value.endsWith(value) ? { ...latest.field, instance: 0 } : null;
};

const takeGroup = (draft: Draft, words: readonly string[], index: number): void => {
  const first = words[0];
  if (first === undefined) return;
  const equals = first.indexOf('=');
  if (equals < 0) {
    // The authserv-id stands first, or right after ARC's `i=1;`. Outlook leaves it out and begins with a result.
    if (draft.server === '' && index <= 1) draft.server = serverOf(first);
    return;
  }
  const method = methodOf(first.slice(0, equals));
  const result = first.slice(equals + 1).toLowerCase();
  if (method === 'i' && index === 0) draft.instance = Number.parseInt(result, 10) || 0;
  else if (method === 'dkim') takeDkim(draft, result, words);
  else if (method === 'spf' && draft.spf === '') takeSpf(draft, result, words);
  else if (method === 'dmarc' && draft.dmarc === '') takeDmarc(draft, result, words);
};

/** `dkim/1` names a version (RFC 8601 §2.2): the method is what stands before it. */
const methodOf = (written: string): string => {
  const slash = written.indexOf('/');
  return (slash < 0 ? written : written.slice(0, slash)).toLowerCase();
};

const serverOf = (word: string): string => domainToAscii(word) || word.toLowerCase().slice(0, factLimits.identifier);

const takeDkim = (draft: Draft, result: string, words: readonly string[]): void => {
  draft.dkim = true;
  const list = result === 'pass' ? draft.dkimPass : result === 'fail' ? draft.dkimFail : null;
  if (list === null || list.length >= factLimits.signatures) return;
  const domain = domainOf(property(words, 'header.d') || property(words, 'header.i'));
  if (domain !== '' && !list.includes(domain)) list.push(domain);
};

const takeSpf = (draft: Draft, result: string, words: readonly string[]): void => {
  draft.spf = result;
  draft.spfDomain = domainOf(
    property(words, 'smtp.mailfrom') ||
      property(words, 'smtp.mfrom') ||
      property(words, 'smtp.mail') ||
      property(words, 'smtp.helo'),
  );
};

const takeDmarc = (draft: Draft, result: string, words: readonly string[]): void => {
  draft.dmarc = result;
  draft.dmarcFrom = domainOf(property(words, 'header.from'));
};

const property = (words: readonly string[], name: string): string => {
  for (const word of words) {
    if (word.length <= name.length || word.charCodeAt(name.length) !== 61) continue;
    if (word.startsWith(name) || word.slice(0, name.length).toLowerCase() === name) return word.slice(name.length + 1);
  }
  return '';
};

/** The domain of an address, of `@domain`, or of a domain alone. */
const domainOf = (value: string): string => {
  const at = lastPlaceOf(value, '@');
  const domain = at < 0 ? value : value.slice(at + 1);
  return domain.includes('.') ? domainToAscii(domain.endsWith('>') ? domain.slice(0, -1) : domain) : '';
};
