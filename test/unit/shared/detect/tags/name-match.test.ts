import { expect, it } from 'vitest';
import { bearsName, foldFor, type NamePlace, namePattern } from '../../../../../shared/detect/tags/name-match.ts';

function bears(text: string, spelling: string, place: NamePlace = 'display'): boolean {
  const pattern = namePattern(spelling);
  if (pattern === null) throw new Error('half a name');
  return bearsName(foldFor(text, place), pattern, place);
}

it.each([
  ['Jonh Smiht', 'Jonh Smiht'],
  ['JONH SMIHT', 'Jonh Smiht'],
  ['Smiht, Jonh', 'Jonh Smiht'],
  ['Mr. Jonh Q. Smiht', 'Jonh Smiht'],
  ['Herr Dr. Jonh Smiht', 'Jonh Smiht'],
  ['J0nh Smiht', 'Jonh Smiht'],
  ['Bemd Müiler', 'Bernd Müller'],
  ['BERND MUELLER', 'Bernd Müller'],
  ['Bernd Muller', 'Bernd Müller'],
  ['Rene Weiss', 'René Weiß'],
])('“%s” bears %s', (text, spelling) => {
  expect(bears(text, spelling)).toBe(true);
});

it.each([
  ['John Smith', 'Jonh Smiht'],
  ['Jonh Smith', 'Jonh Smiht'],
  ['Jonh', 'Jonh Smiht'],
  ['J. Smiht', 'Jonh Smiht'],
  ['Jonh and Mary Smiht', 'Jonh Smiht'],
  ['Smiht-Jones Jonh', 'Jonh Smiht'],
  ['Mary Jonh Smiht', 'Jonh Smiht'],
  ['Jonh Smiht Fashion', 'Jonh Smiht'],
])('“%s” does not bear %s', (text, spelling) => {
  expect(bears(text, spelling)).toBe(false);
});

it('keeps an initial that the tag itself has', () => {
  expect(bears('Jane B. Doe', 'Jane A. Doe')).toBe(false);
  expect(bears('Jane A Doe', 'Jane A. Doe')).toBe(true);
});

it('refuses half a name', () => {
  expect(namePattern('Jonh')).toBeNull();
  expect(namePattern('J. Smiht')).toBeNull();
});

it.each([
  ['Dr. Jonh Smiht', true],
  ['Smiht Jonh', true],
  ['Jonh Smiht and family', true],
  ['Jonh, Smiht is coming', false],
])('a greeting “%s” names Jonh Smiht: %s', (text, expected) => {
  expect(bears(text, 'Jonh Smiht', 'greeting')).toBe(expected);
});

it.each([
  ['Jonh Smiht, your offer', true],
  ['An offer for Jonh Q. Smiht', true],
  ['Smiht Jonh prices', false],
  ['Jonh, Smiht offers inside', false],
])('a subject “%s” names Jonh Smiht: %s', (text, expected) => {
  expect(bears(text, 'Jonh Smiht', 'subject')).toBe(expected);
});
