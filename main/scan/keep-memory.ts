import type { Ledger } from '../ledger/ledger.ts';
import type { KeptPiece, KeptPieces } from '../ledger/ledger-judged.ts';
import { storageFailure } from '../ledger/storage/storage-failure.ts';
import type { JudgedDetails, JudgedMailbox, JudgeMemory, PiecesExtent, WrittenMemory } from './judge-memory.ts';
import { entriesOf, packEntries, type WrittenEntry } from './memory-entries.ts';
import { stampOf } from './memory-stamp.ts';
import type { MessageLog } from './message-log.ts';
import { packLog, piecesOf } from './pack-log.ts';

/** What may lie in the ledger beside the log: 24 bytes a message and a little. Beyond it nothing is kept. */
const bytesAtMost = (messages: number): number => 24 * messages + 2_000_000;
const piecesAtMost = 128;
const spare = 256_000;

/** Keeps in the ledger what the next judging starts from, as far as it changed; where that is too much, nothing is kept. Throws a storage fault. */
export function writeMemory(ledger: Ledger, memory: JudgeMemory): void {
  memory.written = write(ledger, memory);
  if (memory.written === null) ledger.judged.forget();
}

/** The same for what was judged and written already: when it goes wrong, nothing is kept. */
export function keepMemory(ledger: Ledger, memory: JudgeMemory): void {
  const settle = ledger.judged.hurry();
  try {
    writeMemory(ledger, memory);
  } catch (error) {
    if (storageFailure(error) === null) throw error;
    // A full disk: what was judged stands, and without this the next judging only takes longer.
    memory.written = null;
  } finally {
    settle();
  }
}

function write(ledger: Ledger, { kept, written }: JudgeMemory): WrittenMemory | null {
  const details = kept?.details ?? null;
  if (kept === null || details === null || kept.context.since !== null) return null;
  const goesOn = written !== null && written.log === details.log && !isScattered(written.extent);
  return (goesOn ? writeChanges(ledger, kept, details, written) : null) ?? writeAll(ledger, kept, details);
}

function isScattered({ pieces, whole, bytes }: PiecesExtent): boolean {
  return pieces > piecesAtMost || bytes > whole * 2 + spare;
}

function writeAll(ledger: Ledger, kept: JudgedMailbox, details: JudgedDetails): WrittenMemory | null {
  const values = new Map<string, unknown>();
  const entries = packEntries(allEntries(kept, details, values));
  const bytes = total(entries);
  if (bytes > bytesAtMost(details.log.size())) return null;
  // Few pieces of the log are not many to begin with.
  const extent = { pieces: 0, whole: bytes, bytes };
  put(ledger, kept, details, { gone: 'all', log: packAll(details.log), entries, extent });
  return { log: details.log, logged: details.log.size(), values, extent };
}

/** Every entry as it is written, one after the other; notes in `values` which they are. */
function* allEntries(kept: JudgedMailbox, details: JudgedDetails, values: Map<string, unknown>): Generator<WrittenEntry> {
  for (const { kind, key, same, packed } of entriesOf(kept, details)) {
    values.set(`${kind} ${key}`, same);
    yield [kind, key, packed()];
  }
}

function writeChanges(
  ledger: Ledger,
  kept: JudgedMailbox,
  details: JudgedDetails,
  { logged, values: before, extent: known }: WrittenMemory,
): WrittenMemory | null {
  const values = new Map<string, unknown>();
  const changed: WrittenEntry[] = [];
  for (const { kind, key, same, packed } of entriesOf(kept, details)) {
    const name = `${kind} ${key}`;
    values.set(name, same);
    if (before.get(name) !== same) changed.push([kind, key, packed()]);
  }
  for (const name of before.keys()) if (!values.has(name)) changed.push(goneEntry(name));
  const entries = packEntries(changed);
  const log = details.log.since(logged);
  const extent = {
    pieces: known.pieces + entries.length + piecesOf(log),
    whole: known.whole,
    bytes: known.bytes + total(entries),
  };
  if (extent.bytes > bytesAtMost(details.log.size())) return null;
  put(ledger, kept, details, { gone: [], log: packLog(log), entries, extent });
  return { log: details.log, logged: details.log.size(), values, extent };
}

/** One piece after the other: all of them at once would be the log once more. */
function* packAll(log: MessageLog): Generator<Uint8Array> {
  for (const part of log.parts()) yield* packLog(part);
}

function goneEntry(name: string): WrittenEntry {
  const space = name.indexOf(' ');
  // The kind stands before the first space, and `entriesOf` wrote it there.
  return [name.slice(0, space) as WrittenEntry[0], name.slice(space + 1), null];
}

function total(bodies: readonly Uint8Array[]): number {
  return bodies.reduce((sum, body) => sum + body.length, 0);
}

type Pieces = {
  readonly gone: KeptPieces['gone'];
  readonly log: Iterable<Uint8Array>;
  readonly entries: readonly Uint8Array[];
  readonly extent: PiecesExtent;
};

function put(ledger: Ledger, kept: JudgedMailbox, details: JudgedDetails, { gone, log, entries, extent }: Pieces): void {
  ledger.judged.keep({ gone, fresh: pieces(log, entries), stamp: stampOf(kept, details, extent) });
}

function* pieces(log: Iterable<Uint8Array>, entries: Iterable<Uint8Array>): Generator<KeptPiece> {
  for (const body of log) yield { kind: 'log', body };
  for (const body of entries) yield { kind: 'entries', body };
}
