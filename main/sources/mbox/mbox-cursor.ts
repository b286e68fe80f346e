import { z } from 'zod';
import type { Cursor } from '../source.ts';

/**
 * How far an mbox was read. `offset`: where the next message begins (in the unpacked bytes, where it is packed). `last`:
 * where the last message began that was handed over, for the case that it was not complete then. `size`: size of the file.
 */
export type MboxCursor = z.infer<typeof mboxCursor>;

const mboxCursor = z.object({
  offset: z.int().min(0),
  last: z.int().min(0),
  size: z.int().min(0),
  head: z.string(),
  tail: z.string(),
  done: z.boolean(),
  packed: z.boolean(),
});

/** Reads a cursor; null when it is none of ours, then the mbox is read from the start. */
export function readMboxCursor(cursor: Cursor | null): MboxCursor | null {
  if (cursor === null) return null;
  try {
    return mboxCursor.parse(JSON.parse(cursor));
  } catch {
    return null;
  }
}
