import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { openSource } from '../../../../main/sources/open-source.ts';
import type { Cursor, ReadEnd, Source } from '../../../../main/sources/source.ts';

/** A fresh folder for one test file; `remove` takes it away again. */
export function temporaryFolder(): { readonly at: (...parts: string[]) => string; readonly remove: () => void } {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'tattletag-sources-'));
  return { at: (...parts) => path.join(root, ...parts), remove: () => fs.rmSync(root, { recursive: true, force: true }) };
}

/** Writes a file with the folders above it. */
export function write(file: string, content: string | Uint8Array): string {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, content);
  return file;
}

/** One short message; its number stands in the subject. */
export function message(number: number, body = `Body ${number}\n`): string {
  return `From: Shop <news@shop.example>\nTo: shop.k3f9@me.example\nSubject: Number ${number}\nMessage-ID: <${number}@shop.example>\n\n${body}`;
}

/** An mbox of these messages. */
export function mbox(messages: readonly string[]): string {
  return messages.map((text) => `From news@shop.example Fri Jan  3 10:00:00 2025\n${text}\n`).join('');
}

/** An mbox of `count` short messages. */
export function numberedMbox(count: number, body?: string): string {
  return mbox(Array.from({ length: count }, (_, i) => message(i, body)));
}

/** What a reader saw of one message, copied out of the buffer. */
export type Seen = {
  readonly header: string;
  readonly body: string;
  readonly subject: string;
  readonly place: string;
  readonly folder: string;
  readonly size: number;
  readonly malformed: boolean;
};

/** Opens a source that has to open. */
export function open(location: string): Source {
  const opened = openSource(location);
  if (!opened.ok) throw new Error(`${opened.problem.code}: ${opened.problem.message}`);
  return opened.source;
}

/** Reads a source from a cursor and keeps what it handed over; `stopAt` stops at that checkpoint (0: never). */
export function read(
  source: Source,
  { cursor = null, bodyBytes = 0, stopAt = 0 }: { cursor?: Cursor | null; bodyBytes?: number; stopAt?: number } = {},
): { readonly seen: readonly Seen[]; readonly end: ReadEnd; readonly checkpoints: readonly { cursor: Cursor; count: number }[] } {
  const seen: Seen[] = [];
  const checkpoints: { cursor: Cursor; count: number }[] = [];
  const end = source.read(cursor, {
    bodyBytes,
    onMessage: ({ bytes, start, headerEnd, bodyStart, end: to, place, folder, size, malformed }) => {
      const header = Buffer.from(bytes.subarray(start, headerEnd)).toString('latin1');
      const body = Buffer.from(bytes.subarray(bodyStart, to)).toString('latin1');
      seen.push({ header, body, subject: /^Subject: (.*?)\r?$/m.exec(header)?.[1] ?? '', place, folder, size, malformed });
    },
    onCheckpoint: (at) => {
      checkpoints.push({ cursor: at, count: seen.length });
      return checkpoints.length !== stopAt;
    },
  });
  return { seen, end, checkpoints };
}

/** Opens and reads a source from the start. */
export function readAll(location: string, bodyBytes = 0): { readonly seen: readonly Seen[]; readonly end: ReadEnd } {
  return read(open(location), { bodyBytes });
}

/** The subjects of what was seen. */
export function subjects(seen: readonly Seen[]): readonly string[] {
  return seen.map(({ subject }) => subject);
}
