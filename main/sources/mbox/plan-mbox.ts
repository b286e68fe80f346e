import * as fs from 'node:fs';
import { sameFingerprint } from './fingerprint.ts';
import type { MboxCursor } from './mbox-cursor.ts';
import { isSeparator, SEPARATOR_LOOKAHEAD } from './separator.ts';

/** From where an mbox is read (null: nothing is new), and whether it is no longer the one the cursor was made for. */
export type MboxPlan = { readonly from: number | null; readonly changed: boolean };

/**
 * Decides where to go on in an mbox. A file that only grew is read from its old end; if its last message was not complete
 * then, from that message on. A file whose read part changed (a mail program compacted it) is read again from the start.
 */
export function planMbox(fd: number, size: number, cursor: MboxCursor | null): MboxPlan {
  if (cursor === null) return { from: 0, changed: false };
  if (cursor.offset > size || !sameFingerprint(fd, cursor.offset, cursor)) return { from: 0, changed: true };
  if (cursor.offset === size) return { from: null, changed: false };
  if (beginsMessage(fd, cursor.offset)) return { from: cursor.offset, changed: false };
  return { from: cursor.last, changed: false };
}

/** The same for a packed mbox: `from` counts unpacked bytes, which are unpacked again and passed over. */
export function planPackedMbox(fd: number, size: number, cursor: MboxCursor | null): MboxPlan {
  if (cursor === null) return { from: 0, changed: false };
  if (cursor.size !== size || !sameFingerprint(fd, size, cursor)) return { from: 0, changed: true };
  return { from: cursor.done ? null : cursor.offset, changed: false };
}

function beginsMessage(fd: number, offset: number): boolean {
  const before = Math.min(4, offset);
  const bytes = Buffer.alloc(before + SEPARATOR_LOOKAHEAD);
  const count = fs.readSync(fd, bytes, 0, bytes.length, offset - before);
  return isSeparator(bytes.subarray(0, count), before, count);
}
