import * as fs from 'node:fs';
import type { BytePath } from '../files/byte-path.ts';
import { openFile } from '../files/open-file.ts';
import { fill, openStream } from '../files/read-head.ts';
import { mailStart } from '../shape/mail-start.ts';

/** The message in a file, at most `limit` bytes; null when it is no longer there. */
export function fetchMessageFile(path: BytePath, limit: number): Uint8Array | null {
  const opened = openFile(path);
  if (!opened.ok) return null;
  try {
    const found = fs.fstatSync(opened.fd);
    if (!found.isFile()) return null;
    const bytes = Buffer.alloc(limit + LEAD_BYTES);
    const end = fill(openStream(opened.fd, found.size), bytes, 0, bytes.length);
    const start = mailStart(bytes, end);
    return end === 0 ? null : bytes.subarray(start, Math.min(end, start + limit));
  } catch {
    return null;
  } finally {
    fs.closeSync(opened.fd);
  }
}

/** Room for what may stand before the message: a byte order mark, a `From ` line. */
const LEAD_BYTES = 2048;
