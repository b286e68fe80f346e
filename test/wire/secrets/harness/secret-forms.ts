/** A word that must be found nowhere, and a name for it that may be printed. */
export type Secret = { readonly name: string; readonly word: string };

/** A way in which a secret may be written down. */
export type SecretForm = { readonly name: string; readonly bytes: Buffer };

/** Every way in which a secret is looked for: in the clear, and as what turns it into plain letters by mere counting. */
function formsOf({ name, word }: Secret): readonly SecretForm[] {
  const utf8 = Buffer.from(word, 'utf8');
  const utf16 = Buffer.from(word, 'utf16le');
  const forms: readonly (readonly [string, Buffer | string])[] = [
    ['in the clear', utf8],
    ['in UTF-16', utf16],
    ['in UTF-16, the other way round', Buffer.from(utf16).swap16()],
    ['in hex', utf8.toString('hex')],
    ['in capital hex', utf8.toString('hex').toUpperCase()],
    ['in an address', encodeURIComponent(word)],
    ['in a form', new URLSearchParams({ a: word }).toString().slice(2)],
    ['in JSON', JSON.stringify(word).slice(1, -1)],
    // SASL PLAIN (RFC 4616) sets names and NULs before it, so it may begin at any of three places.
    ...[0, 1, 2].map((shift) => [`in base64 (${shift})`, insideBase64(utf8, shift)] as const),
    ...[0, 1, 2].map((shift) => [`in base64 of UTF-16 (${shift})`, insideBase64(utf16, shift)] as const),
  ];
  return forms.flatMap(([how, text]) => {
    const plain = Buffer.from(text);
    const address = Buffer.from(plain.toString('latin1').replaceAll('+', '-').replaceAll('/', '_'), 'latin1');
    const own = { name: `${name} ${how}`, bytes: plain };
    return how.includes('base64') && !address.equals(plain)
      ? [own, { name: `${name} ${how}, for addresses`, bytes: address }]
      : [own];
  });
}

/** The letters of base64 that depend on these bytes alone, whatever stands around them. */
function insideBase64(bytes: Buffer, shift: number): string {
  const whole = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
  return whole.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + bytes.length) * 8) / 6));
}

/** The names of all forms that stand in some bytes. */
export function formsIn(bytes: Buffer, secrets: readonly Secret[]): readonly string[] {
  return secrets.flatMap(formsOf).flatMap((form) => (bytes.includes(form.bytes) ? [form.name] : []));
}
