import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { subjectWords } from '../../../../../shared/detect/verdicts/subject-words.ts';
import { anyPattern, isPlain, plainPattern, wordsOf } from '../../../../../shared/detect/verdicts/words-of.ts';

const everyUnit = Array.from({ length: 0x1_0000 }, (_, code) => String.fromCharCode(code));
const plainUnits = everyUnit.filter(isPlain);
const lines = 'order|kauf~|commandé?|ça|über~|заказ|straße|åse|kek|μω\nneue[nr]? name|vous .{2,5} partagé';

describe('words of subjects', () => {
  it('are looked for in plain text as in any, whatever stands before and behind', () => {
    const [plain, any] = [plainPattern(lines), anyPattern(lines)];
    for (const unit of plainUnits)
      for (const text of [`${unit}order${unit}`, `${unit}Kauf${unit}`, `ÜBER${unit}`, `${unit}${unit}`])
        expect(plain.exec(text)).toEqual(any.exec(text));
  });

  it('have no letter that plain text knows only with Unicode (ſ, ẞ, the signs of Kelvin and Ångström)', () => {
    const source = readFileSync(new URL('../../../../../shared/detect/verdicts/subject-words.ts', import.meta.url), 'utf8');
    for (const letter of new Set(source.match(/[\p{L}\p{N}]/gu))) {
      const [plain, any] = [new RegExp(letter, 'i'), new RegExp(letter, 'iu')];
      const differing = plainUnits.filter((unit) => plain.test(unit) !== any.test(unit));
      expect({ letter, differing }).toEqual({ letter, differing: [] });
    }
  });

  it('are the same in any plain subject, as when a sign behind it makes it a text of any kind', () => {
    const pieces = fc.oneof(
      fc.constantFrom(
        ...'order Kauf Rechnung reçu paiement seo fka lotterie wird aus zu umfrage ticket # 123 confirm your é ß'.split(' '),
      ),
      fc.constantFrom(
        ...'invited you|Sie haben|neuer Name|joins|joining|are now|shared x with you|confirmez votre|ist jetzt'.split('|'),
      ),
      fc.constantFrom(...plainUnits),
      fc.constant(' '),
    );
    const found = (match: RegExpExecArray | null): unknown => match && [match.index, ...match];
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (some) => {
        const text = some.join('');
        expect(isPlain(text) && !isPlain(`${text} ☃`)).toBe(true);
        for (const words of Object.values(subjectWords)) expect(found(words.exec(text))).toEqual(found(words.exec(`${text} ☃`)));
      }),
      { numRuns: 2000 },
    );
  });

  it('are found in text of any kind', () => {
    const words = wordsOf(lines);
    expect(words.test('Ваш заказ')).toBe(true);
    expect(words.exec('🎉 Kauf')?.index).toBe(3);
    expect(words.test('🎉 Kaufhaus')).toBe(false);
    expect(words.test('重order')).toBe(false);
  });
});
