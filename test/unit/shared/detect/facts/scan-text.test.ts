import fc from 'fast-check';
import { expect, it } from 'vitest';
import { domainToAscii } from '../../../../../shared/detect/facts/domain-to-ascii.ts';
import { normaliseAddress } from '../../../../../shared/detect/facts/normalise-address.ts';
import { lastPlaceOf } from '../../../../../shared/detect/facts/scan-text.ts';

const signs = fc.string({ unit: fc.constantFrom(...'aB9@;.<> -_"(,[\\é\u3002\u007f\u0000'), maxLength: 24 });

it('finds the last place of a sign, however often it stands there', () => {
  fc.assert(
    fc.property(signs, (text) => {
      expect(lastPlaceOf(text, '@')).toBe(text.lastIndexOf('@'));
    }),
  );
});

it('makes a domain of visible ASCII small, whatever it begins as', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'aZ09-_!@[`{~'), minLength: 1, maxLength: 24 }), (text) => {
      expect(domainToAscii(text)).toBe(text.toLowerCase());
    }),
  );
});

it('gives an address back as it gives back its own answer', () => {
  fc.assert(
    fc.property(signs, (written) => {
      const address = normaliseAddress(written);
      expect(normaliseAddress(address)).toBe(address);
    }),
  );
});
