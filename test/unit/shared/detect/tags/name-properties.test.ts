import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bearsName, foldedSpelling, foldFor, type NamePlace, namePattern } from '../../../../../shared/detect/tags/name-match.ts';

function bears(text: string, spelling: string, place: NamePlace = 'display'): boolean {
  const pattern = namePattern(spelling);
  if (pattern === null) throw new Error('half a name');
  return bearsName(foldFor(text, place), pattern, place);
}

describe('whatever the name:', () => {
  const letter = fc.constantFrom(...'abcdefghikmnopqrstuwxyzäöüéñçß');
  const word = fc.array(letter, { minLength: 3, maxLength: 9 }).map((letters) => letters.join(''));
  const unaccented = (text: string): string => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  // A word that is a title (`fru`), or becomes one without its accents (`frü`), is no name.
  const isWhole = (text: string): boolean => foldedSpelling(text).split(' ').length === 2;
  const name = fc
    .tuple(word, word)
    .map(([first, last]) => `${first} ${last}`)
    .filter((text) => isWhole(text) && isWhole(unaccented(text)) && isWhole(foldedSpelling(text)));

  it('folding is idempotent', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          name,
          fc.tuple(name, name).map((two) => two.join('-')),
        ),
        (text) => {
          expect(foldedSpelling(foldedSpelling(text))).toBe(foldedSpelling(text));
        },
      ),
    );
  });

  it('case, accents and order never change a match', () => {
    fc.assert(
      fc.property(name, (text) => {
        expect(bears(text.toUpperCase(), text)).toBe(true);
        expect(bears(text.normalize('NFD'), text)).toBe(true);
        expect(bears(text.split(' ').reverse().join(' '), text)).toBe(true);
        expect(bears(text, unaccented(text))).toBe(true);
      }),
    );
  });

  it('one letter more never matches, nor one less, nor another', () => {
    // Letters that neither fold into another nor make a pair that does.
    const plain = fc.constantFrom(...'abdefgkpqstxz');
    const plainWord = fc.array(plain, { minLength: 3, maxLength: 9 }).map((letters) => letters.join(''));
    fc.assert(
      fc.property(plainWord, plainWord, fc.nat(), plain, (first, last, place, more) => {
        const text = `${first} ${last}`;
        fc.pre(namePattern(text) !== null);
        const at = place % first.length;
        const longer = `${first.slice(0, at)}${more}${first.slice(at)} ${last}`;
        const shorter = `${first.slice(0, at)}${first.slice(at + 1)} ${last}`;
        const other = `${first.slice(0, at)}${more === first.charAt(at) ? 'y' : more}${first.slice(at + 1)} ${last}`;
        for (const place of ['display', 'greeting', 'subject'] as const)
          for (const near of [longer, shorter, other]) expect(bears(near, text, place), near).toBe(false);
      }),
    );
  });

  it('half of it, or its initials, never match', () => {
    fc.assert(
      fc.property(name, (text) => {
        const [first = '', last = ''] = text.split(' ');
        for (const half of [
          first,
          last,
          `${first.charAt(0)}. ${last}`,
          `${first} ${last.charAt(0)}.`,
          `${first.charAt(0)}. ${last.charAt(0)}.`,
        ])
          for (const place of ['display', 'greeting', 'subject'] as const) expect(bears(half, text, place), half).toBe(false);
      }),
    );
  });
});
