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
  /** Forgets the messages from this position on, which must have been added here. */
  readonly cut: (position: number) => void;
  /** The messages from this position on, which must have been added here. */
  readonly since: (position: number) => LogPart;
  /** All of it, in order. */
  readonly parts: () => readonly LogPart[];
};

/** A stretch of a log: ids, and how many of the words are each message's. */
export type LogPart = {
  readonly ids: Uint32Array<ArrayBuffer>;
  readonly lengths: Uint16Array<ArrayBuffer>;
  readonly words: Uint32Array<ArrayBuffer>;
};

/** The beginning of a log that lies elsewhere and is fetched when somebody looks into it. */
export type EarlierLog = { readonly size: number; readonly fetch: () => readonly LogPart[] };

/** The beginning is not there, or not as it was: nothing can be told from this log. */
export class LostLog extends Error {}

const growth = 1.5;
const wordsAtMost = 65_535;

/** Makes room for about `expected` messages more than there are `earlier` ones; it grows by itself. */
export function createMessageLog(expected: number, earlier: EarlierLog | null = null): MessageLog {
  const before = earlier?.size ?? 0;
  let fetched: readonly LogPart[] | null = earlier === null ? [] : null;
  let ids = new Uint32Array(expected + 1);
  let lengths = new Uint16Array(expected + 1);
  let words = new Uint32Array(expected * 4 + 16);
  let size = 0;
  let filled = 0;
  const own = (from: number): LogPart => {
    let start = 0;
    for (let i = 0; i < from; i += 1) start += lengths[i] ?? 0;
    return { ids: ids.subarray(from, size), lengths: lengths.subarray(from, size), words: words.subarray(start, filled) };
  };
  const parts = (): readonly LogPart[] => {
    fetched ??= upTo(earlier?.fetch() ?? [], before);
    return [...fetched, own(0)];
  };
  return {
    size: () => before + size,
    add: (id, more) => {
      if (size >= ids.length) {
        ids = copied(ids, new Uint32Array(larger(size)));
        lengths = copied(lengths, new Uint16Array(larger(size)));
      }
      const count = Math.min(more.length, wordsAtMost);
      if (filled + count > words.length) words = copied(words, new Uint32Array(larger(filled + count)));
      words.set(count === more.length ? more : more.slice(0, count), filled);
      filled += count;
      ids[size] = id;
      lengths[size] = count;
      size += 1;
    },
    idAt: (position) => (position >= before ? (ids[position - before] ?? 0) : idIn(parts(), position)),
    select: (wanted) => (wanted.size === 0 ? [] : selectIn(parts(), wanted)),
    cut: (position) => {
      filled = own(0)
        .lengths.subarray(0, position - before)
        .reduce((sum, length) => sum + length, 0);
      size = position - before;
    },
    since: (position) => own(position - before),
    parts,
  };
}

function larger(least: number): number {
  return Math.ceil((least + 1) * growth);
}

function copied<T extends Uint32Array | Uint16Array>(old: T, into: T): T {
  into.set(old);
  return into;
}

/** What came to lie behind the beginning since is not part of it. */
function upTo(parts: readonly LogPart[], size: number): readonly LogPart[] {
  const beginning: LogPart[] = [];
  let messages = 0;
  for (const part of parts) {
    if (messages >= size) break;
    beginning.push(part);
    messages += part.ids.length;
  }
  if (messages !== size) throw new LostLog();
  return beginning;
}

function idIn(parts: readonly LogPart[], position: number): number {
  let from = 0;
  for (const { ids } of parts) {
    if (position < from + ids.length) return ids[position - from] ?? 0;
    from += ids.length;
  }
  return 0;
}

function selectIn(parts: readonly LogPart[], wanted: ReadonlySet<number>): readonly number[] {
  const found: number[] = [];
  let position = 0;
  for (const { lengths, words } of parts) {
    let at = 0;
    for (let i = 0; i < lengths.length; i += 1) {
      const end = at + (lengths[i] ?? 0);
      for (let hit = false; at < end; at += 1) {
        if (hit || !wanted.has(words[at] ?? 0)) continue;
        hit = true;
        found.push(position);
      }
      position += 1;
    }
  }
  return found;
}
