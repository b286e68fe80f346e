import type { RawMessage } from '../sources/source.ts';

/**
 * Raw messages on their way to another thread: what is wanted of their bytes in a few pieces, the rest as flat numbers and one text. One
 * piece that grows would be copied over and over, and what is left behind would drive the collector.
 */
export type MessageBundle = {
  readonly pieces: readonly Uint8Array<ArrayBuffer>[];
  readonly numbers: Float64Array<ArrayBuffer>;
  readonly texts: string;
};

/** Gathers raw messages into a bundle. */
export type BundleMaker = {
  /** Copies what is wanted of one message; its bytes are valid only during the call. */
  readonly add: (message: RawMessage) => void;
  readonly bytes: () => number;
  readonly make: () => MessageBundle;
};

// NUL cannot stand in a file name.
const end = '\0';
const numbersEach = 6;
/** A message larger than this has a piece of its own. */
const pieceBytes = 512 * 1024;

/** Starts a bundle. */
export function startBundle(): BundleMaker {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let piece = new Uint8Array(0);
  let filled = 0;
  let total = 0;
  const numbers: number[] = [];
  const texts: string[] = [];
  return {
    add: ({ bytes, start, headerEnd, bodyStart, end: until, size, malformed, place, folder }) => {
      const header = headerEnd - start;
      const body = Math.max(0, until - bodyStart);
      if (pieces.length === 0 || filled + header + body > piece.length) {
        piece = new Uint8Array(Math.max(pieceBytes, header + body));
        pieces.push(piece);
        filled = 0;
      }
      piece.set(bytes.subarray(start, headerEnd), filled);
      if (body > 0) piece.set(bytes.subarray(bodyStart, until), filled + header);
      numbers.push(pieces.length - 1, filled, header, body, size, malformed ? 1 : 0);
      texts.push(place, folder);
      filled += header + body;
      total += header + body;
    },
    bytes: () => total,
    make: () => ({ pieces, numbers: Float64Array.from(numbers), texts: texts.join(end) }),
  };
}

const nothing = new Uint8Array(0);

/** The messages of a bundle, one after the other. */
export function* openBundle({ pieces, numbers, texts }: MessageBundle): Generator<RawMessage> {
  const names = texts.split(end);
  for (let nth = 0; nth * numbersEach < numbers.length; nth += 1) {
    const [piece = 0, start = 0, header = 0, body = 0, size = 0, malformed = 0] = numbers.subarray(
      nth * numbersEach,
      (nth + 1) * numbersEach,
    );
    const bodyStart = start + header;
    yield {
      bytes: pieces[piece] ?? nothing,
      start,
      headerEnd: bodyStart,
      bodyStart,
      end: bodyStart + body,
      place: names[nth * 2] ?? '',
      folder: names[nth * 2 + 1] ?? '',
      size,
      malformed: malformed === 1,
    };
  }
}
