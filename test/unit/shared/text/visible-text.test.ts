import fc from 'fast-check';
import { expect, test } from 'vitest';
import { visibleLine, visibleText } from '../../../../shared/text/visible-text.ts';

test('an escape code that would colour a terminal is shown as a symbol', () => {
  expect(visibleText('\u001b[31mred')).toBe('␛[31mred');
});

test('a bidirectional override that would turn a file name round is shown by its number', () => {
  expect(visibleText('invoice\u202Efdp.exe')).toBe('invoice⟦U+202E⟧fdp.exe');
});

test('C1 controls, which some terminals obey as escape codes, are shown', () => {
  expect(visibleText('a\u009b31mb')).toBe('a⟦U+009B⟧31mb');
});

test('a carriage return that would overwrite the line is shown, one that ends a line is not', () => {
  expect(visibleText('safe\rEVIL')).toBe('safe␍EVIL');
  expect(visibleText('one\r\ntwo')).toBe('one\r\ntwo');
});

test('invisible letters are shown: soft hyphen, zero-width space, byte order mark, tag characters, filler', () => {
  expect(visibleText('a\u00ADb\u200Bc\uFEFFd\u{E0041}e\u3164')).toBe('a⟦U+00AD⟧b⟦U+200B⟧c⟦U+FEFF⟧d⟦U+E0041⟧e⟦U+3164⟧');
});

test('a joiner between Latin letters is shown, one in an emoji or a Persian word stays', () => {
  expect(visibleText('pay\u200Cpal')).toBe('pay⟦U+200C⟧pal');
  expect(visibleText('👩\u200D🔬 می\u200Cخواهم')).toBe('👩\u200D🔬 می\u200Cخواهم');
});

test('half a surrogate pair is shown', () => {
  expect(visibleText('a\uD800b')).toBe('a⟦U+D800⟧b');
});

test('ordinary text in any script stays as it is', () => {
  const text = 'Grüße, 你好, שלום,\n\tπρόσωπο – “x” €';
  expect(visibleText(text)).toBe(text);
});

test('on one line, line breaks and tabs are symbols too', () => {
  expect(visibleLine('a\r\nb\tc')).toBe('a␍␊b␉c');
});

const codeUnits = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));

test('what was made visible holds nothing left to show', () => {
  fc.assert(
    fc.property(codeUnits, (text) => {
      const shown = visibleLine(text);
      expect(shown).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
      expect(visibleLine(shown)).toBe(shown);
    }),
  );
});
