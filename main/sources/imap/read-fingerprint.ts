/** A SHA-256 fingerprint as Node writes it (`AB:CD:…`), however it was typed; null when it is none. */
export function readFingerprint(written: string): string | null {
  const digits = written
    .replace(/^sha-?256[:= ]?/i, '')
    .replace(/[\s:]/g, '')
    .toUpperCase();
  return /^[0-9A-F]{64}$/.test(digits) ? (digits.match(/../g)?.join(':') ?? null) : null;
}
