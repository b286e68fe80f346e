import type { MessageKey } from './block-shape.ts';
import { hexNumberAt } from './hex-digits.ts';

/** Identity 8 bytes, time 8 bytes, source 4 bytes; source 0 is an empty slot. */
const keyBytes = 20;

/** Writes the keys of a block's slots as one piece of bytes. */
export function packKeys(keys: readonly (MessageKey | null)[]): Uint8Array {
  const bytes = Buffer.alloc(keys.length * keyBytes);
  let from = -keyBytes;
  for (const key of keys) {
    from += keyBytes;
    if (key === null) continue;
    bytes.writeUInt32BE(hexNumberAt(key.identity, 0), from);
    bytes.writeUInt32BE(hexNumberAt(key.identity, 8), from + 4);
    bytes.writeDoubleBE(key.at, from + 8);
    bytes.writeUInt32BE(key.sourceId, from + 16);
  }
  return bytes;
}

/** Packed keys, to be looked at slot by slot. */
export type PackedKeys = {
  readonly slots: number;
  /** 0: nothing lies there. */
  readonly sourceAt: (slot: number) => number;
  readonly timeAt: (slot: number) => number;
  /** The first and the last eight digits of the identity, as numbers. */
  readonly highAt: (slot: number) => number;
  readonly lowAt: (slot: number) => number;
  /** The identity as 16 hex digits. */
  readonly identityAt: (slot: number) => string;
};

/** Opens what `packKeys` wrote. */
export function openKeys(bytes: Uint8Array): PackedKeys {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    slots: Math.floor(bytes.length / keyBytes),
    sourceAt: (slot) => view.getUint32(slot * keyBytes + 16),
    timeAt: (slot) => view.getFloat64(slot * keyBytes + 8),
    highAt: (slot) => view.getUint32(slot * keyBytes),
    lowAt: (slot) => view.getUint32(slot * keyBytes + 4),
    identityAt: (slot) => text.toString('hex', slot * keyBytes, slot * keyBytes + 8),
  };
}

/** The key in a slot, or null. */
export function keyAt(keys: PackedKeys, slot: number): MessageKey | null {
  if (keys.sourceAt(slot) === 0) return null;
  return { identity: keys.identityAt(slot), at: keys.timeAt(slot), sourceId: keys.sourceAt(slot) };
}
