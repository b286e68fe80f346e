import type { BytePath } from '../files/byte-path.ts';

/**
 * The part of a Maildir file name that stays while flags are set and while it moves from new to cur. Flags follow `:2,`;
 * on file systems without colons programs write `;2,` or `!2,`.
 */
export function withoutFlags(name: BytePath): BytePath {
  return name.slice(0, idLength(name));
}

/** How many characters of a name that part has. */
export function idLength(name: BytePath): number {
  // From the end, by hand: a folder may have a million names, and this is three times as quick as `lastIndexOf`.
  for (let at = name.length - 2; at > 0; at--)
    if (name.charCodeAt(at) === TWO && name.charCodeAt(at + 1) === COMMA)
      return BEFORE_FLAGS.includes(name.charAt(at - 1)) ? at - 1 : name.length;
  return name.length;
}

const TWO = 50;
const COMMA = 44;
const BEFORE_FLAGS = ':;!';
