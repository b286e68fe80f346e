import type { RawMessage } from '../sources/source.ts';

/** Raw messages on their way to another thread: what is wanted of their bytes in one piece, the rest as flat numbers and one text. */
export type MessageBundle = {
  readonly bytes: Uint8Array<ArrayBuffer>;
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
const numbersEach = 5;
const roomFirst = 1024 * 1024;

/** Starts a bundle. */
export function startBundle(): BundleMaker {
  let room = new Uint8Array(roomFirst);
  let filled = 0;
  const numbers: number[] = [];
  const texts: string[] = [];
  return {
    add: ({ bytes, start, headerEnd, bodyStart, end: until, size, malformed, place, folder }) => {
      const header = headerEnd - start;
      const body = Math.max(0, until - bodyStart);
      if (filled + header + body > room.length) room = grown(room, filled, header + body);
      room.set(bytes.subarray(start, headerEnd), filled);
      if (body > 0) room.set(bytes.subarray(bodyStart, until), filled + header);
      numbers.push(filled, header, body, size, malformed ? 1 : 0);
      texts.push(place, folder);
      filled += header + body;
    },
    bytes: () => filled,
    make: () => ({ bytes: room.subarray(0, filled), numbers: Float64Array.from(numbers), texts: texts.join(end) }),
  };
}

function grown(room: Uint8Array<ArrayBuffer>, filled: number, more: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(room.length * 2, filled + more));
  larger.set(room.subarray(0, filled));
  return larger;
}

/** The messages of a bundle, one after the other. */
export function* openBundle({ bytes, numbers, texts }: MessageBundle): Generator<RawMessage> {
  const names = texts.split(end);
  for (let nth = 0; nth * numbersEach < numbers.length; nth += 1) {
    const [start = 0, header = 0, body = 0, size = 0, malformed = 0] = numbers.subarray(
      nth * numbersEach,
      (nth + 1) * numbersEach,
    );
    const bodyStart = start + header;
    yield {
      bytes,
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
