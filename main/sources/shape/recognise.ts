import { isSeparator, startsWithFrom } from '../mbox/separator.ts';
import { headerColon, isBlankLine, isMailHeader, lineEnd } from './header-line.ts';
import { mailStart } from './mail-start.ts';

/** What the first bytes of a file show it to be. */
export type Recognised = 'mbox' | 'mail' | 'empty' | 'not-mail';

/** How many bytes are enough to recognise a file. */
export const RECOGNISE_BYTES = 32 * 1024;

/**
 * Recognises a file by its first bytes. `name` decides only where the bytes leave it open: one named like mail needs one
 * header that only mail has, any other needs two; and only a file named like an mbox may begin with lines that are no mail.
 */
export function recognise(head: Buffer, name: string): Recognised {
  if (head.length === 0 || isBlank(head)) return 'empty';
  const at = firstLine(head);
  if (startsWithFrom(head, at) && beginsMbox(head, at)) return 'mbox';
  if (looksLikeMail(head, mailStart(head, head.length), NAMED_MAIL.test(name))) return 'mail';
  return NAMED_MBOX.test(name) && holdsSeparator(head) ? 'mbox' : 'not-mail';
}

/** After a byte order mark and empty lines. */
function firstLine(head: Buffer): number {
  let at = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
  while (isBlankLine(head, at, head.length)) at = lineEnd(head, at, head.length);
  return at;
}

/** At the start of a file any `From ` line will do, if a header follows it. */
function beginsMbox(head: Buffer, at: number): boolean {
  return isSeparator(head, at, head.length) || isMailHeader(head, lineEnd(head, at, head.length), head.length);
}

function holdsSeparator(head: Buffer): boolean {
  for (let at = head.indexOf(NEWLINE_FROM); at >= 0; at = head.indexOf(NEWLINE_FROM, at + 1)) {
    if (isSeparator(head, at + 1, head.length)) return true;
  }
  return false;
}

/** Counts what the lines of a header block look like; a block with more noise than fields is none. */
function looksLikeMail(head: Buffer, start: number, named: boolean): boolean {
  let known = 0;
  let fields = 0;
  let noise = 0;
  for (
    let at = start;
    at < head.length && !isBlankLine(head, at, head.length) && noise < MAX_NOISE;
    at = lineEnd(head, at, head.length)
  ) {
    if (isMailHeader(head, at, head.length)) known++;
    if (headerColon(head, at, head.length) >= 0) fields++;
    else if (head[at] !== 32 && head[at] !== 9) noise++;
  }
  return known >= (named ? 1 : 2) && noise <= fields;
}

function isBlank(head: Buffer): boolean {
  return head.every((byte) => byte === 32 || (byte >= 9 && byte <= 13));
}

const MAX_NOISE = 50;
const NEWLINE_FROM = Buffer.from('\nFrom ');
const NAMED_MAIL = /\.(eml|emlx|msg|raw|mail|mime)(\.gz)?$/i;
const NAMED_MBOX = /\.(mbox|mbx)(\.gz)?$/i;
