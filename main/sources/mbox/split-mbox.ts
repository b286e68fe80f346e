import type { ByteStream } from '../files/byte-stream.ts';
import type { HeaderBlock } from '../shape/header-block.ts';
import { isMalformed } from '../shape/is-malformed.ts';
import type { RawMessage } from '../source.ts';
import { seekFirstMessage, seekSeparator } from './find-separator.ts';
import { type Frame, frameHeader, frameMessage, messageEnd } from './frame-message.ts';
import { openWindow, slide, type Window } from './window.ts';

/** Who listens while an mbox is split into messages. */
export type MboxVisitor = {
  readonly bodyBytes: number;
  readonly folder: string;
  /** `RawMessage.place` of the message whose `From ` line begins at `offset`. */
  readonly placeOf: (offset: number) => string;
  /** False for messages that were handed over before; they are passed over. */
  readonly isNew: (offset: number) => boolean;
  readonly onMessage: (message: RawMessage) => void;
  /** A header block reached a limit, or the stream ended within one. */
  readonly onFlaw: (flaw: 'too-large-header' | 'truncated') => void;
  /** After each message: where it began, and where the next begins or the stream ends. False: stop. */
  readonly onNext: (offset: number, next: number) => boolean;
};

/**
 * Splits an mbox into messages (RFC 4155; mboxo and mboxrd alike). `from` is the place of the stream's first byte.
 * Headers are looked at, bodies are jumped over, Content-Length is not trusted. False when the visitor stopped it.
 */
export function splitMbox(stream: ByteStream, from: number, visitor: MboxVisitor): boolean {
  const window = openWindow(stream, from);
  const deaf = { ...visitor, onMessage: () => undefined, onFlaw: () => undefined, onNext: () => true };
  let at = seekFirstMessage(window, stream);
  while (at < window.filled.length) {
    let frame = frameMessage(window, at);
    if (frame === null && at > 0) {
      slide(window, stream, at);
      at = 0;
      frame = frameMessage(window, at);
    }
    const offset = window.base + at;
    const listener = visitor.isNew(offset) ? visitor : deaf;
    at = frame === null ? handLarge(window, stream, listener) : handWhole(window, frame, offset, listener);
    if (!listener.onNext(offset, window.base + at)) return false;
  }
  return true;
}

function handWhole(window: Window, frame: Frame, offset: number, visitor: MboxVisitor): number {
  const { header, block, end, next } = frame;
  tellFlaws(window, block, next, visitor);
  visitor.onMessage(toMessage(window.bytes, header, block, end, end - header, offset, visitor));
  return next;
}

/** The message at the start of a full window that it does not fit into: its beginning is kept aside until its end is found. */
function handLarge(window: Window, stream: ByteStream, visitor: MboxVisitor): number {
  const header = frameHeader(window, 0);
  if (header === null) return seekSeparator(window, stream, 0);
  const { start, block } = header;
  const offset = window.base;
  const end = Math.min(window.filled.length, block.bodyStart + visitor.bodyBytes);
  const beginning = Buffer.from(window.filled.subarray(0, end));
  const next = seekSeparator(window, stream, start - 1);
  tellFlaws(window, block, next, visitor);
  const size = window.base + messageEnd(window.filled, 0, next) - offset - start;
  visitor.onMessage(toMessage(beginning, start, block, end, size, offset, visitor));
  return next;
}

function toMessage(
  bytes: Buffer,
  start: number,
  block: HeaderBlock,
  end: number,
  size: number,
  offset: number,
  visitor: MboxVisitor,
): RawMessage {
  return {
    bytes,
    start,
    headerEnd: block.headerEnd,
    bodyStart: block.bodyStart,
    end: Math.min(end, block.bodyStart + visitor.bodyBytes),
    place: visitor.placeOf(offset),
    folder: visitor.folder,
    size,
    malformed: isMalformed(bytes, start, block),
  };
}

function tellFlaws(window: Window, block: HeaderBlock, next: number, visitor: MboxVisitor): void {
  if (block.state === 'cut') visitor.onFlaw('too-large-header');
  const last = window.ended && next === window.filled.length;
  if (last && block.state === 'open' && window.filled[next - 1] !== 10) visitor.onFlaw('truncated');
}
