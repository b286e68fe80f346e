import { isAscii } from 'node:buffer';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** What a block keeps of a message beside its key. */
export type BlockText = { readonly place: string; readonly facts: string };

// NUL cannot stand in a file name, and JSON escapes it.
const end = '\0';

/** The fastest level: a higher one saves a tenth of the bytes and costs more than writing them. Most blocks fit into one piece of output. */
const options = { level: 1, chunkSize: 64 * 1024 } as const;

/** Deflates places and facts of a block's slots; a slot without a message is null. */
export function packBlock(slots: readonly (BlockText | null)[]): Uint8Array {
  let text = '';
  for (const slot of slots) text += slot === null ? end + end : slot.place + end + slot.facts + end;
  return deflateRawSync(text, options);
}

/** An inflated block: texts are made of the slots that are asked for. */
export type OpenBlock = { readonly textAt: (slot: number) => BlockText };

/** Opens what `packBlock` wrote; throws with the code of a damaged file when it is not that. */
export function openBlock(body: Uint8Array): OpenBlock {
  const bytes = inflate(body);
  const ends: number[] = [];
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) ends.push(at);
  // Nothing but ASCII, as most blocks are: then bytes need not be decoded.
  const encoding = isAscii(bytes) ? 'latin1' : 'utf8';
  const piece = (nth: number): string => bytes.toString(encoding, nth === 0 ? 0 : (ends[nth - 1] ?? 0) + 1, ends[nth] ?? 0);
  return { textAt: (slot) => ({ place: piece(slot * 2), facts: piece(slot * 2 + 1) }) };
}

function inflate(body: Uint8Array): Buffer {
  try {
    return inflateRawSync(body, options);
  } catch (cause) {
    throw Object.assign(new Error('a block of messages is damaged', { cause }), { code: 'SQLITE_CORRUPT' });
  }
}
