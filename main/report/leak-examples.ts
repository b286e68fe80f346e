import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Leak } from '../../shared/detect/leaks/leak.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { StoredMessage } from '../ledger/ledger-messages.ts';
import { authorOf } from './author-of.ts';

/** What a report says of a message that is an example of a leak. */
export type LeakExample = {
  readonly messageId: string;
  readonly at: number | null;
  readonly from: string;
  readonly subject: string;
  readonly sourceId: number;
};

/** What examples are read from. */
export type ExampleLedger = Pick<Ledger, 'messages' | 'judged' | 'guard'>;

/**
 * The examples of all leaks by message. They lie all over the ledger, so what is said of them is kept beside what the next judging starts
 * from, for as long as that belongs to the messages.
 */
export function leakExamples(leaks: readonly Leak[], ledger: ExampleLedger): ReadonlyMap<number, LeakExample> {
  const ids = new Set(leaks.flatMap((leak) => leak.examples));
  const stamp = ledger.judged.stamp();
  const kept = stamp === null ? nothingKept : readKept(ledger);
  const missing = [...ids].filter((id) => !kept.examples.has(id));
  const fresh = readFresh(missing, ledger);
  const all = new Map([...kept.examples, ...fresh]);
  if (stamp !== null && fresh.size > 0 && ids.size <= keptAtMost) keep(ledger, kept, { all, fresh, ids }, stamp);
  return all;
}

const keptAtMost = 20_000;
/** More than this are put together into one, and what is no example any more is left out. */
const piecesAtMost = 16;

type Kept = { readonly pieces: readonly number[]; readonly examples: ReadonlyMap<number, LeakExample> };

const nothingKept: Kept = { pieces: [], examples: new Map() };

type PackedExample = readonly [id: number, messageId: string, at: number | null, from: string, subject: string, sourceId: number];

// What cannot be read is read from the messages.
function readKept({ judged }: ExampleLedger): Kept {
  const pieces = judged.pieces('examples');
  const ids = pieces.map(({ id }) => id);
  try {
    return { pieces: ids, examples: new Map(pieces.flatMap(({ body }) => unpack(body))) };
  } catch {
    return { pieces: ids, examples: new Map() };
  }
}

function unpack(body: Uint8Array): readonly (readonly [number, LeakExample])[] {
  // Only `pack` writes these.
  const rows = JSON.parse(inflateRawSync(body).toString('utf8')) as readonly PackedExample[];
  return rows.map(([id, messageId, at, from, subject, sourceId]) => [id, { messageId, at, from, subject, sourceId }] as const);
}

function pack(examples: Iterable<readonly [number, LeakExample]>): Uint8Array {
  const rows = Array.from(
    examples,
    ([id, { messageId, at, from, subject, sourceId }]): PackedExample => [id, messageId, at, from, subject, sourceId],
  );
  return deflateRawSync(JSON.stringify(rows), { level: 1 });
}

type Examples = {
  readonly all: ReadonlyMap<number, LeakExample>;
  readonly fresh: ReadonlyMap<number, LeakExample>;
  readonly ids: ReadonlySet<number>;
};

// A full disk: they are read from the messages the next time as well.
function keep({ guard, judged }: ExampleLedger, { pieces, examples }: Kept, { all, fresh, ids }: Examples, stamp: string): void {
  const whole = pieces.length >= piecesAtMost || examples.size === 0;
  const body = pack(whole ? [...all].filter(([id]) => ids.has(id)) : fresh);
  guard(() => judged.keep({ gone: whole ? pieces : [], fresh: [{ kind: 'examples', body }], stamp }));
}

const readAtOnce = 2000;

/** In the order in which they lie in the ledger: read one by one they take longer than a small scan. */
function readFresh(ids: readonly number[], { messages }: ExampleLedger): ReadonlyMap<number, LeakExample> {
  const sorted = [...ids].sort((a, b) => a - b);
  const found = new Map<number, LeakExample>();
  for (let start = 0; start < sorted.length; start += readAtOnce)
    for (const message of messages.pick(sorted.slice(start, start + readAtOnce))) found.set(message.id, exampleOf(message));
  return found;
}

function exampleOf({ facts, sourceId }: StoredMessage): LeakExample {
  return {
    messageId: facts.messageId,
    at: facts.at ?? facts.date,
    from: authorOf(facts),
    subject: facts.subject,
    sourceId,
  };
}
