import { describe, expect, it } from 'vitest';
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
  ['Smiht, Jonh', true],
  ['Smiht, Jonh Q.', true],
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

describe('titles and what stands behind a name are no part of it', () => {
  it.each([
    'Mr. Jonh Smiht',
    'Mr Jonh Smiht Jr.',
    'Sir Jonh Smiht PhD',
    'Frau Prof. Dr. med. Jonh Smiht',
    'Dipl.-Ing. Jonh Smiht',
    'Dr.Jonh Smiht',
    'M. Jonh Smiht',
    'Monsieur Jonh SMIHT',
    'Sr. D. Jonh Smiht',
    'Gent.ma Sig.ra Jonh Smiht',
    'Egr. Dott. Jonh Smiht',
    'Heer Jonh Smiht',
    'Exmo. Senhor Jonh Smiht',
    'Fru Jonh Smiht',
    'Herra Jonh Smiht',
    'Pan Jonh Smiht',
    'Pani mgr Jonh Smiht',
    'Paní Jonh Smiht',
    'Domnul Jonh Smiht',
    'Sayın Jonh Smiht Bey',
    'Κύριε Jonh Smiht',
    'Г-н Jonh Smiht',
    'Господин Jonh Smiht',
    'Smiht-san Jonh',
  ])('%s', (text) => {
    expect(bears(text, 'Jonh Smiht')).toBe(true);
  });

  it('but a name that is also a title stays a name where it is needed for two words', () => {
    expect(bears('Peter Pan', 'Peter Pan')).toBe(true);
    expect(bears('Pan Peter', 'Peter Pan')).toBe(true);
    expect(bears('Peter', 'Peter Pan')).toBe(false);
    expect(bears('Don Smiht', 'Don Smiht')).toBe(true);
    expect(namePattern('Mr. Smiht')).toBeNull();
    expect(namePattern('Herr Dr. Smiht')).toBeNull();
  });

  it('and a tag marked by an initial or a Junior is not seen without it', () => {
    expect(bears('Jane Doe', 'Jane M. Doe')).toBe(false);
    expect(bears('Jane M Doe', 'Jane M. Doe')).toBe(true);
    expect(bears('Jane Doe', 'M. Jane Doe')).toBe(false);
    expect(bears('Jane Doe', 'Jane Doe III')).toBe(false);
    expect(bears('Ms Jane Doe III', 'Jane Doe III')).toBe(true);
    expect(bears('Jane Doe III', 'Jane Doe')).toBe(true);
  });
});

describe('a double name is one name with a hyphen, with a space and joined', () => {
  const ways = ['Anna-Maria Rosis', 'Anna Maria Rosis', 'Annamaria Rosis', 'ROSIS ANNA-MARIA', 'Rosis, Annamaria'];
  for (const tag of ways.slice(0, 3))
    for (const text of ways) it(`“${text}” bears ${tag}`, () => expect(bears(text, tag)).toBe(true));

  it.each([
    ['Leutheusser Schnarenberger Sabnie', 'Sabnie Leutheusser-Schnarenberger'],
    ['Jan van der Breg', 'Jan Vanderbreg'],
    ['Jan Vanderbreg', 'Jan van der Breg'],
    ['Ronan Mc Donadl', 'Ronan McDonadl'],
    ['Conor O’Brein', "Conor O'Brein"],
    ['Conor O´Brein', 'Conor OBrein'],
  ])('“%s” bears %s', (text, spelling) => expect(bears(text, spelling)).toBe(true));

  it.each([
    ['Jonh Smiht-Jones', 'Jonh Smiht', 'display'],
    ['Jonh Smiht-Jones', 'Jonh Smiht', 'greeting'],
    ['An offer for Jonh Smiht-Jones', 'Jonh Smiht', 'subject'],
    ['Mary-Jonh Smiht writes', 'Jonh Smiht', 'subject'],
    ['Jona Smith', 'Jon Asmith', 'display'],
    ['Jona Smith Doe', 'Jon Asmith Doe', 'display'],
    ['JonhSmiht', 'Jonh Smiht', 'display'],
    ['Maria Rosis', 'Anna-Maria Rosis', 'display'],
  ] as const)('“%s” does not bear %s as a %s', (text, spelling, place) => expect(bears(text, spelling, place)).toBe(false));
});

it('reads wide, bold and hidden letters as plain ones, and a possessive as the name', () => {
  expect(bears('Ｊｏｎｈ Ｓｍｉｈｔ', 'Jonh Smiht')).toBe(true);
  expect(bears('𝐉𝐨𝐧𝐡 𝐒𝐦𝐢𝐡𝐭', 'Jonh Smiht')).toBe(true);
  expect(bears('Jo\u00adnh Smi\u200bht', 'Jonh Smiht')).toBe(true);
  expect(bears('Jonh Smiht’s basket', 'Jonh Smiht', 'subject')).toBe(true);
});
