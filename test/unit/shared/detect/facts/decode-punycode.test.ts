import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodePunycode } from '../../../../../shared/detect/facts/decode-punycode.ts';
import { encodePunycode } from '../../../../../shared/detect/facts/encode-punycode.ts';

describe('Punycode', () => {
  it('is read as RFC 3492 writes it', () => {
    expect(decodePunycode('bcher-kva')).toBe('bücher');
    expect(decodePunycode('mnchen-ost-9db')).toBe('münchen-ost');
    expect(decodePunycode('wgv71a119e')).toBe('日本語');
  });

  it('is refused where it is none', () => {
    expect(decodePunycode('a-!!')).toBeNull();
    expect(decodePunycode('99999999999999')).toBeNull();
  });

  it('comes back as it was for any label', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), (label) => {
        const encoded = encodePunycode(label);
        if (encoded !== null) expect(decodePunycode(encoded)).toBe(label);
      }),
    );
  });
});
