import type { ByteStream } from '../files/byte-stream.ts';

/** Large enough for the largest header block and the start of a body, small enough to stay in the processor's cache. */
const WINDOW_BYTES = 2 * 1024 * 1024;

/** A stretch of a stream, held in one buffer that is used again and again. */
export type Window = {
  readonly bytes: Buffer<ArrayBuffer>;
  /** The part of `bytes` that is filled. */
  filled: Buffer;
  /** Place of the first byte in the whole stream. */
  base: number;
  /** True when the stream has no more. */
  ended: boolean;
};

/** Opens a window on a stream whose first byte lies at `base`. */
export function openWindow(stream: ByteStream, base: number, capacity = WINDOW_BYTES): Window {
  return openWindowIn(Buffer.allocUnsafeSlow(capacity), stream, base);
}

/** The same in a buffer that is there already. */
export function openWindowIn(bytes: Buffer<ArrayBuffer>, stream: ByteStream, base: number): Window {
  const window: Window = { bytes, filled: bytes.subarray(0, 0), base, ended: false };
  slide(window, stream, 0);
  return window;
}

/** Drops what lies before `keep`, which becomes the first byte, and fills the rest from the stream. */
export function slide(window: Window, stream: ByteStream, keep: number): void {
  let end = window.filled.length - keep;
  window.bytes.copyWithin(0, keep, window.filled.length);
  window.base += keep;
  while (end < window.bytes.length) {
    const count = stream.read(window.bytes, end);
    if (count === 0) {
      window.ended = true;
      break;
    }
    end += count;
  }
  window.filled = window.bytes.subarray(0, end);
}
