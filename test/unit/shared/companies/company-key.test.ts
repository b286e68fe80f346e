import { expect, test } from 'vitest';
import { companyKey } from '../../../../shared/companies/company-key.ts';

test('case, accents, punctuation and legal form do not part two names', () => {
  expect(companyKey('Müller & Söhne GmbH & Co. KG')).toBe(companyKey('mueller und soehne'));
  expect(companyKey('L’Étoile S.A.S.')).toBe('letoile');
  expect(companyKey('The Lantern, Inc.')).toBe('lantern');
  expect(companyKey('Fern + Fig Ltd')).toBe(companyKey('Fern & Fig'));
});

test('a name that is nothing but a legal form keeps itself', () => {
  expect(companyKey('SE')).toBe('se');
  expect(companyKey('The')).toBe('the');
});

test('different names stay different', () => {
  expect(companyKey('Otto')).not.toBe(companyKey('Otto Group'));
  expect(companyKey('Fig')).not.toBe(companyKey('Fern & Fig'));
});

test('a single letter that is part of a name is no "and"', () => {
  expect(companyKey('Y Combinator')).toBe('ycombinator');
  expect(companyKey('E.ON SE')).toBe('eon');
});

test('a name of signs alone has no key', () => {
  expect(companyKey(' — !? ')).toBe('');
});

test('a name far too long is read only so far', () => {
  expect(companyKey('a'.repeat(100_000)).length).toBe(200);
});
