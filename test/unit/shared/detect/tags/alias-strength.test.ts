import { expect, it } from 'vitest';
import { buildCompanyBook } from '../../../../../shared/companies/build-company-book.ts';
import { aliasStrength } from '../../../../../shared/detect/tags/alias-strength.ts';

const companies = buildCompanyBook(null);
const strength = (address: string, domain = 'acme.example', name = 'Acme'): string =>
  aliasStrength(address, { name, domain }, companies);

it.each([
  ['acme.k3f9@me.example', 'unguessable'],
  ['k2m8x1qz@mozmail.com', 'unguessable'],
  ['x7k2p9qa@duck.com', 'unguessable'],
  ['jane+acme.k3f9@me.example', 'unguessable'],
  ['qzkvwx.bd@me.example', 'unguessable'],
  ['acme.vnhz47@me.example', 'unguessable'],
  ['acme.cjd856@me.example', 'unguessable'],
  ['jane+acme@me.example', 'specific'],
  ['jane+news@me.example', 'specific'],
  ['acme-shop@me.example', 'specific'],
  ['acme2019@me.example', 'specific'],
  ['acme@me.example', 'guessable'],
  ['sales@me.example', 'guessable'],
])('%s is %s', (address, expected) => {
  expect(strength(address)).toBe(expected);
});

it('takes a company’s whole name alone on a catch-all for guessable', () => {
  expect(strength('scienceculture@me.example', 'sc-verlag.example', 'Science & Culture')).toBe('guessable');
});

it('takes the first word of a company’s name for as guessable as the whole', () => {
  expect(strength('lumina@me.example', 'lumina-optik.example', 'Lumina Optik')).toBe('guessable');
});
