import type { BytePath } from '../files/byte-path.ts';

/**
 * The part of a Maildir file name that stays while flags are set and while it moves from new to cur. Flags follow `:2,`;
 * on file systems without colons programs write `;2,` or `!2,`.
 */
export function withoutFlags(name: BytePath): BytePath {
  const at = name.lastIndexOf('2,');
  return at > 0 && ':;!'.includes(name.charAt(at - 1)) ? name.slice(0, at - 1) : name;
}
