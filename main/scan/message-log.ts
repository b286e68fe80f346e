/**
 * A few words a message, in the order of judging: enough to find the messages that a correction touches. Flat arrays, about 30 bytes
 * a message. Words are hashes, so now and then a message is found that has nothing to do with it, and none is missed.
 */
export type MessageLog = {
  readonly size: () => number;
  readonly add: (id: number, words: readonly number[]) => void;
  readonly idAt: (position: number) => number;
  /** Positions of the messages that have one of these words, in order. */
  readonly select: (words: ReadonlySet<number>) => readonly number[];
};

const growth = 1.5;

/** Makes room for about `expected` messages; it grows by itself. */
export function createMessageLog(expected: number): MessageLog {
  let ids = new Uint32Array(expected + 1);
  let ends = new Uint32Array(expected + 1);
  let words = new Uint32Array(expected * 4 + 16);
  let size = 0;
  let filled = 0;
  return {
    size: () => size,
    add: (id, more) => {
      if (size >= ids.length) {
        ids = grown(ids, size + 1);
        ends = grown(ends, size + 1);
      }
      if (filled + more.length > words.length) words = grown(words, filled + more.length);
      words.set(more, filled);
      filled += more.length;
      ids[size] = id;
      ends[size] = filled;
      size += 1;
    },
    idAt: (position) => ids[position] ?? 0,
    select: (wanted) => {
      const found: number[] = [];
      if (wanted.size === 0) return found;
      let at = 0;
      for (let position = 0; position < size; position += 1) {
        const end = ends[position] ?? filled;
        for (let hit = false; at < end; at += 1) {
          if (hit || !wanted.has(words[at] ?? 0)) continue;
          hit = true;
          found.push(position);
        }
      }
      return found;
    },
  };
}

function grown(old: Uint32Array<ArrayBuffer>, least: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(least, Math.ceil(old.length * growth)));
  larger.set(old);
  return larger;
}
