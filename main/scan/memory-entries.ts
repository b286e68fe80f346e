import { isAscii } from 'node:buffer';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { ServerCounts } from '../../shared/detect/senders/learn-server.ts';
import type { Sighting } from '../../shared/detect/verdicts/verdict.ts';
import type { JudgedDetails, JudgedMailbox, PlacedPassed } from './judge-memory.ts';
import { packCompany } from './pack-company.ts';
import { packHistory } from './pack-history.ts';

/** What an entry is of; one letter each, because there may be many. */
export type EntryKind =
  | 'ground'
  | 'address'
  | 'name'
  | 'sent-from'
  | 'final'
  | 'counted'
  | 'usage'
  | 'counts'
  | 'stray'
  | 'company'
  | 'wrote'
  | 'sent'
  | 'partner'
  | 'confirmation'
  | 'passed'
  | 'reading'
  | 'spelling';

/** One value that is kept: `same` is the same one for as long as it has not changed, `packed` is what is written. */
export type Entry = {
  readonly kind: EntryKind;
  readonly key: string;
  readonly same: unknown;
  readonly packed: () => unknown;
};

/** What a judging went by beside the mail, as it is kept. */
export type KeptGround = Pick<JudgedMailbox['context'], 'person' | 'tags' | 'decisions'> & {
  readonly servers: readonly (readonly [number, string])[];
};

/** Everything of a judging that is kept in entries. */
export function* entriesOf({ context, marks }: JudgedMailbox, { state, counts, passed }: JudgedDetails): Generator<Entry> {
  const { knowledge, person, tags, decisions, servers } = context;
  const { told, usage, strays } = state;
  const ground: KeptGround = { person, tags, decisions, servers: [...servers] };
  yield asText('ground', '', ground);
  for (const [source, counted] of knowledge.counted) yield asText('counted', String(source), packCounts(counted));
  yield* each('address', knowledge.addresses, packHistory);
  yield* each('name', knowledge.names, packHistory);
  yield* each('sent-from', knowledge.sentFrom, asItIs);
  yield* each('final', knowledge.finals, asItIs);
  yield* each('usage', usage, ({ first, last, messages }) => [first, last, messages]);
  yield* each('counts', counts, (ofTag) => [...ofTag]);
  yield* each('stray', strays, asItIs);
  yield* each('company', told.companies, packCompany);
  yield* each('wrote', told.wrote, asItIs);
  yield* each('partner', told.partners, asItIs);
  yield* each('confirmation', told.confirmations, asItIs);
  yield* each('reading', marks.readings.addresses, inBox);
  yield* each('spelling', marks.readings.spellings, inBox);
  for (const id of told.sent) yield { kind: 'sent', key: id, same: true, packed: () => 1 };
  for (const one of passed) yield { kind: 'passed', key: String(one.place), same: one, packed: () => packPassed(one) };
}

/** A value that is nothing, and not gone. */
const inBox = <T>(value: T): readonly [T] => [value];
const asItIs = <T>(value: T): T => value;

function* each<T>(kind: EntryKind, values: ReadonlyMap<string, T>, pack: (value: T) => unknown): Generator<Entry> {
  for (const [key, value] of values) yield { kind, key, same: value, packed: () => pack(value) };
}

/** For what is made anew each time and small: told from before by what is written of it. */
function asText(kind: EntryKind, key: string, value: unknown): Entry {
  return { kind, key, same: JSON.stringify(value), packed: () => value };
}

function packCounts(counts: ServerCounts): unknown {
  return [...counts].map(([server, quarters]) => [
    server,
    [...quarters].map(([key, { seen, confirmed }]) => [key, seen, confirmed]),
  ]);
}

/** A sighting that may be a leak's, as it is kept; its tag stands among the marks. */
export type PackedPassed = readonly [
  sighting: Sighting,
  at: number,
  receiver: string,
  author: string,
  cap: PlacedPassed['passed']['cap'],
  settled: string,
];

function packPassed({ passed: { sighting, at, receiver, author, cap }, settled }: PlacedPassed): PackedPassed {
  return [sighting, at, receiver, author, cap, settled];
}

/** A value as it was written, or null where it is gone. */
export type WrittenEntry = readonly [kind: EntryKind, key: string, value: unknown];

const piece = 400_000;

/** Packs entries into pieces for the ledger; later entries overrule earlier ones of the same kind and key. */
export function packEntries(entries: Iterable<WrittenEntry>): readonly Uint8Array[] {
  const bodies: Uint8Array[] = [];
  let texts: string[] = [];
  let length = 0;
  const close = (): void => {
    if (texts.length > 0) bodies.push(deflateRawSync(`[${texts.join(',')}]`, { level: 1 }));
    texts = [];
    length = 0;
  };
  for (const entry of entries) {
    const text = JSON.stringify(entry);
    texts.push(text);
    length += text.length;
    if (length > piece) close();
  }
  close();
  return bodies;
}

/** The entries in a piece. */
export function unpackEntries(body: Uint8Array): readonly WrittenEntry[] {
  const bytes = inflateRawSync(body);
  // Most pieces have nothing but ASCII, which need not be decoded.
  const text = bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8');
  // Only `packEntries` writes these.
  return JSON.parse(text) as readonly WrittenEntry[];
}
