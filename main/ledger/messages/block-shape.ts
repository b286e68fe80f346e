/**
 * Messages lie in the ledger by blocks of 64: their facts deflated together, because mail repeats itself (a fifth of the bytes to encrypt and
 * write), their keys beside them, because going through all keys shall not touch the facts.
 */
export const blockSize = 64;

/** The id of the message in this slot of this block; ids count from 1, blocks and slots from 0. */
export function messageIdAt(block: number, slot: number): number {
  return block * blockSize + slot + 1;
}

/** The block that a message lies in. */
export function blockOf(messageId: number): number {
  return Math.floor((messageId - 1) / blockSize);
}

/** Its slot there. */
export function slotOf(messageId: number): number {
  return (messageId - 1) % blockSize;
}

/** What is known of a message without looking at its facts. `at` is `noTime` where the time is unknown. */
export type MessageKey = { readonly identity: string; readonly at: number; readonly sourceId: number };

/** A message as it lies in a block; a slot whose message is gone is null. */
export type BlockRow = MessageKey & { readonly place: string; readonly facts: string };
