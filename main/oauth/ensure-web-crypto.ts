import { webcrypto } from 'node:crypto';

/** Puts Web Crypto where the library looks for it: Node made it global only with version 19, and Electron 25 brings 18. */
export function ensureWebCrypto(): void {
  if (Reflect.get(globalThis, 'crypto') !== undefined) return;
  Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true, writable: true });
}
