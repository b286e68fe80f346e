import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placePath, placeText, readablePath } from '../../../../../main/sources/files/byte-path.ts';

test('any bytes written as a place give back the same bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      const path = Buffer.from(bytes).toString('latin1');
      expect(placePath(placeText(path))).toBe(path);
    }),
  );
});

test('a path in UTF-8 is written as a person reads it', () => {
  const path = Buffer.from('Gelöscht/Ärger 100%.eml').toString('latin1');
  expect(readablePath(path)).toBe('Gelöscht/Ärger 100%.eml');
  expect(placeText(path)).toBe('Gelöscht/Ärger 100%25.eml');
});
