import { findHeaderBlock } from '../shape/header-block.ts';
import { isMalformed } from '../shape/is-malformed.ts';
import type { RawMessage } from '../source.ts';

/** A raw message out of what a server sent: its header block, and the start of its body where that was asked for. */
export function rawOfReply(header: Buffer, text: Buffer | null, place: string, folder: string): RawMessage {
  const block = findHeaderBlock(header, 0, header.length, true) ?? {
    headerEnd: header.length,
    bodyStart: header.length,
    state: 'open',
  };
  const bytes = text === null || text.length === 0 ? header : Buffer.concat([header, text]);
  return {
    bytes,
    start: 0,
    headerEnd: block.headerEnd,
    // BODY[HEADER] ends with the empty line (RFC 3501 §6.4.5); what follows is BODY[TEXT].
    bodyStart: header.length,
    end: bytes.length,
    place,
    folder,
    size: bytes.length,
    malformed: isMalformed(header, 0, block),
  };
}
