import type { LogPart } from './message-log.ts';

const messagesAtOnce = 50_000;

/** How many pieces `packLog` makes of it. */
export function piecesOf({ ids }: LogPart): number {
  return Math.ceil(ids.length / messagesAtOnce);
}

/**
 * Packs a part of a message log into pieces for the ledger: two numbers, ids, words, lengths, in this machine's order of bytes. A piece holds
 * until the next one is asked for: all lie in the same memory, because each in its own would be the whole log once more.
 */
export function* packLog({ ids, lengths, words }: LogPart): Generator<Uint8Array> {
  let room = new Uint8Array();
  let word = 0;
  for (let from = 0; from < ids.length; from += messagesAtOnce) {
    const some = lengths.subarray(from, from + messagesAtOnce);
    const end = some.reduce((sum, length) => sum + length, word);
    const part = { ids: ids.subarray(from, from + some.length), lengths: some, words: words.subarray(word, end) };
    if (room.length < bytesOf(part)) room = new Uint8Array(bytesOf(part));
    yield packPart(part, room.subarray(0, bytesOf(part)));
    word = end;
  }
}

const headBytes = 8;

function bytesOf({ ids, lengths, words }: LogPart): number {
  return headBytes + ids.byteLength + words.byteLength + lengths.byteLength;
}

function packPart({ ids, lengths, words }: LogPart, body: Uint8Array): Uint8Array {
  const head = Uint32Array.of(ids.length, words.length);
  let at = 0;
  for (const { buffer, byteOffset, byteLength } of [head, ids, words, lengths]) {
    body.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  return body;
}

/** The part of a log in a piece. */
export function unpackLog(body: Uint8Array): LogPart {
  // A copy begins where numbers may begin.
  const { buffer } = body.slice();
  const [messages = 0, words = 0] = new Uint32Array(buffer, 0, 2);
  const wordsFrom = headBytes + messages * 4;
  return {
    ids: new Uint32Array(buffer, headBytes, messages),
    words: new Uint32Array(buffer, wordsFrom, words),
    lengths: new Uint16Array(buffer, wordsFrom + words * 4, messages),
  };
}
