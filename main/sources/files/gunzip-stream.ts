import { Z_BUF_ERROR, Z_NO_FLUSH, Z_OK, Z_STREAM_END, ZStream, zlibInflate, zlibInflateInit2, zlibInflateReset } from 'pako';
import type { ByteStream } from './byte-stream.ts';

/** Whether bytes begin like a gzip file (RFC 1952, 2.3.1: two magic bytes and the only method there is). */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === FIRST_MAGIC && bytes[1] === 0x8b && bytes[2] === 8;
}

/**
 * Unpacks a gzip stream as far as bytes are asked for, never more, so that a small file that unpacks to a giant one costs
 * no memory. Members that follow each other are one stream (RFC 1952, 2.2); what was unpacked before a damage stays.
 */
export function gunzipStream(packed: ByteStream): ByteStream {
  const buffer = Buffer.allocUnsafeSlow(PACKED_BYTES);
  const zlib = new ZStream();
  zlibInflateInit2(zlib, GZIP_WINDOW);
  const state: Unpacking = { packed, buffer, zlib, betweenMembers: true, ended: false, damaged: false };
  return {
    read: (into, at) => unpack(state, into, at),
    problem: () => packed.problem() ?? (state.damaged ? 'damaged-gzip' : null),
    consumed: packed.consumed,
  };
}

type Unpacking = {
  readonly packed: ByteStream;
  readonly buffer: Buffer<ArrayBuffer>;
  readonly zlib: ZStream;
  betweenMembers: boolean;
  ended: boolean;
  damaged: boolean;
};

function unpack(state: Unpacking, into: Buffer<ArrayBuffer>, at: number): number {
  const { zlib } = state;
  zlib.output = into;
  zlib.next_out = at;
  zlib.avail_out = into.length - at;
  while (!state.ended && zlib.next_out === at && zlib.avail_out > 0) {
    if (zlib.avail_in === 0 && !refill(state)) end(state, !state.betweenMembers);
    else if (state.betweenMembers && !beginMember(state)) end(state, false);
    else inflateSome(state);
  }
  return zlib.next_out - at;
}

function refill({ packed, buffer, zlib }: Unpacking): boolean {
  zlib.input = buffer;
  zlib.next_in = 0;
  zlib.avail_in = packed.read(buffer, 0);
  return zlib.avail_in > 0;
}

/** What follows the last member and is no member (padding of tapes) is passed over, as gzip(1) does. */
function beginMember(state: Unpacking): boolean {
  if (state.zlib.input[state.zlib.next_in] !== FIRST_MAGIC) return false;
  zlibInflateReset(state.zlib);
  state.betweenMembers = false;
  return true;
}

function inflateSome(state: Unpacking): void {
  const status = zlibInflate(state.zlib, Z_NO_FLUSH);
  if (status === Z_STREAM_END) state.betweenMembers = true;
  else if (status !== Z_OK && status !== Z_BUF_ERROR) end(state, true);
}

function end(state: Unpacking, damaged: boolean): void {
  state.ended = true;
  state.damaged = damaged;
}

const FIRST_MAGIC = 0x1f;

const PACKED_BYTES = 64 * 1024;

/** 15: the largest window of RFC 1951; 16: with the header and the checksum of RFC 1952. */
const GZIP_WINDOW = 15 + 16;
