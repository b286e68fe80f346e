import { expect, it } from 'vitest';
import { foldName } from '../../../../../shared/detect/tags/fold-name.ts';
import { bearsName, namePattern } from '../../../../../shared/detect/tags/name-match.ts';

function bears(text: string, spelling: string): boolean {
  const pattern = namePattern(spelling);
  if (pattern === null) throw new Error('half a name');
  return bearsName(foldName(text), pattern);
}

it.each([
  ['Jonh Smiht', 'Jonh Smiht'],
  ['JONH SMIHT', 'Jonh Smiht'],
  ['Smiht, Jonh', 'Jonh Smiht'],
  ['Mr. Jonh Q. Smiht', 'Jonh Smiht'],
  ['Dear Herr Dr. Jonh Smiht, your offer', 'Jonh Smiht'],
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
