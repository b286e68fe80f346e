import { describe, expect, it } from 'vitest';
import { looksLike, readableDomain } from '../../../../../shared/detect/verdicts/look-alike.ts';

const holder = { name: 'Marmalade', domain: 'marmalade.example' };

describe('a domain that looks like the holder’s', () => {
  it('is an imitation with Cyrillic letters, digits for letters or rn for m', () => {
    expect(looksLike('xn--mrmalade-16g.example', holder)).toBe('imitation');
    expect(looksLike('marma1ade.example', holder)).toBe('imitation');
    expect(looksLike('rnarmalade.example', holder)).toBe('imitation');
    expect(looksLike('rnarmalade-billing.example', holder)).toBe('imitation');
  });

  it('is near with an accent or one letter more', () => {
    expect(looksLike('xn--mrmalade-8ya.example', holder)).toBe('near');
    expect(looksLike('marmalades.example', holder)).toBe('near');
  });

  it('is no look-alike when it is the holder’s own, another name, or too short to tell', () => {
    expect(looksLike('marmalade.example', holder)).toBeNull();
    expect(looksLike('marmalade.test', holder)).toBeNull();
    expect(looksLike('marmot.example', holder)).toBeNull();
    expect(looksLike('o2.example', { name: 'Oz', domain: 'oz.example' })).toBeNull();
    expect(looksLike('anything.example', { name: 'Nobody', domain: '' })).toBeNull();
  });

  it('is shown as people read it', () => {
    expect(readableDomain('xn--mrmalade-8ya.example')).toBe('mármalade.example');
    expect(readableDomain('plain.example')).toBe('plain.example');
    expect(readableDomain('xn--!!.example')).toBe('xn--!!.example');
  });
});
