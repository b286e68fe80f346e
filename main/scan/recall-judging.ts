import type { CompanyBook } from '../../shared/companies/company-book.ts';
import { gatherMarks } from '../../shared/detect/gather-marks.ts';
import type { JudgingContext } from '../../shared/detect/judging.ts';
import type { Tag } from '../../shared/detect/tags/tag.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { JudgedMailbox, JudgeMemory, PlacedPassed } from './judge-memory.ts';
import { entriesOf, type PackedPassed } from './memory-entries.ts';
import { type MemoryStamp, readStamp } from './memory-stamp.ts';
import { createMessageLog, type LogPart } from './message-log.ts';
import { unpackLog } from './pack-log.ts';
import { type EntryTables, readEntries } from './read-entries.ts';

/**
 * Looks whether the ledger holds what the last judging left; the answer brings it into memory when it is called, and tells whether
 * something is there. To be asked before anything changes the messages.
 */
export function recallJudging(ledger: Ledger, companies: CompanyBook, memory: JudgeMemory): () => JudgedMailbox | null {
  const revision = ledger.messages.revision();
  if (memory.kept !== null) return isStanding(ledger, memory.kept, companies) ? () => memory.kept : () => null;
  const stamp = stampIn(ledger, companies);
  return () => {
    if (memory.kept !== null || stamp === null) return memory.kept;
    const kept = recalled(ledger, companies, stamp, revision);
    if (kept?.details) {
      const values = new Map<string, unknown>();
      for (const { kind, key, same } of entriesOf(kept, kept.details)) values.set(`${kind} ${key}`, same);
      memory.written = { log: kept.details.log, logged: stamp.logged, values, extent: stamp.extent };
    }
    memory.kept = kept;
    return kept;
  };
}

function isStanding(ledger: Ledger, kept: JudgedMailbox, companies: CompanyBook): boolean {
  return kept.revision === ledger.messages.revision() && kept.context.companies === companies && kept.details !== null;
}

// What cannot be read is as good as not there: everything is judged.
function stampIn(ledger: Ledger, companies: CompanyBook): MemoryStamp | null {
  try {
    return readStamp(ledger, companies);
  } catch {
    return null;
  }
}

function recalled(ledger: Ledger, companies: CompanyBook, stamp: MemoryStamp, revision: number): JudgedMailbox | null {
  try {
    const tables = readEntries(ledger.judged.pieces('entries'), companies);
    const context: JudgingContext = { ...tables.ground, knowledge: tables.knowledge, companies, since: null };
    const marks = gatherMarks(context, tables.readings);
    const { tail, last, on } = stamp;
    const fetch = () => logIn(ledger);
    const log = createMessageLog(0, { size: stamp.logged, fetch });
    const passed = passedFrom(tables.passed, marks.marks);
    if (passed === null) return null;
    const { state, counts } = tables;
    return { revision, on, context, marks, details: { log, tail, last, state, counts, passed } };
  } catch {
    return null;
  }
}

// What cannot be read is missing then, and the log says that it is lost.
function logIn(ledger: Ledger): readonly LogPart[] {
  try {
    return ledger.judged.pieces('log').map(({ body }) => unpackLog(body));
  } catch {
    return [];
  }
}

type Marked = readonly { readonly tag: Tag; readonly start: number | null }[];

/** Null: a sighting's mark is none any more, so this cannot be what was kept. */
function passedFrom(packed: EntryTables['passed'], marks: Marked): readonly PlacedPassed[] | null {
  const byId = new Map(marks.map((mark) => [mark.tag.id, mark]));
  const passed: PlacedPassed[] = [];
  for (const [place, one] of [...packed].sort(([a], [b]) => a - b)) {
    const placed = placedFrom(place, one, byId);
    if (placed === null) return null;
    passed.push(placed);
  }
  return passed;
}

function placedFrom(
  place: number,
  [sighting, at, receiver, author, cap, settled]: PackedPassed,
  byId: ReadonlyMap<string, Marked[number]>,
): PlacedPassed | null {
  const mark = byId.get(sighting.tagId);
  if (mark === undefined) return null;
  return { place, passed: { sighting, tag: mark.tag, at, receiver, author, start: mark.start, cap }, settled };
}
