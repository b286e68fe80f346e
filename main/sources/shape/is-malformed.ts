import type { HeaderBlock } from './header-block.ts';
import { headerColon } from './header-line.ts';

/** Whether a header block is not shaped like one: cut at a limit, not beginning with a field, or holding NUL (RFC 5322, 2.2). */
export function isMalformed(bytes: Uint8Array, from: number, block: HeaderBlock): boolean {
  if (block.state === 'cut' || headerColon(bytes, from, block.headerEnd) < 0) return true;
  return bytes.subarray(from, block.headerEnd).indexOf(0) >= 0;
}
