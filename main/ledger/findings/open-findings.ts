import type { CustodianAlert, Leak, TagInUse } from '../../../shared/detect/leaks/leak.ts';
import { type VerdictName, verdictNames } from '../../../shared/detect/verdicts/verdict.ts';
import type { FindingCounts, JudgedState, LedgerFindings, StoredTag } from '../ledger-findings.ts';
import type { BlockStore } from '../messages/block-store.ts';
import { type Notes, outdatedNote } from '../notes.ts';
import type { Database } from '../storage/database.ts';
import { numberOrNullAt, textAt } from '../storage/row.ts';
import { chooseLeaks } from './choose-leaks.ts';
import { chooseTags } from './choose-tags.ts';
import { countSenders } from './count-senders.ts';
import {
  eachSighting,
  leakSightings,
  sightingsAt,
  sightingsByVerdict,
  sightingsOfMessage,
  sightingsOfTag,
} from './read-sightings.ts';
import { amend, judgedNotes, startReplacing } from './replace-findings.ts';

/** The part of the ledger that keeps what judging came to. Leaks and tags are few, so they are read once and kept. */
export function openFindings(database: Database, blocks: BlockStore, notes: Notes): LedgerFindings {
  let leaks: readonly Leak[] | null = null;
  let tags: readonly StoredTag[] | null = null;
  const forget = (): void => {
    leaks = null;
    tags = null;
  };
  const allLeaks = (): readonly Leak[] => {
    leaks ??= readLeaks(database);
    return leaks;
  };
  const allTags = (): readonly StoredTag[] => {
    tags ??= readTags(database, allLeaks());
    return tags;
  };
  return {
    state: () => readState(notes),
    outdated: notes.outdated,
    counts: () => countFindings(blocks.count(), notes, allTags(), allLeaks()),
    verdicts: () => readVerdicts(notes),
    alerts: () => database.rows('SELECT body FROM alerts').map((row) => JSON.parse(textAt(row, 0)) as CustodianAlert),
    tags: (query) => chooseTags(allTags(), query),
    allTags,
    tag: (id) => allTags().find((stored) => stored.tag.id === id) ?? null,
    sendersOf: (tagId) => countSenders(sightingsOfTag(database, notes, tagId)),
    leaks: (query) => chooseLeaks(allLeaks(), query),
    allLeaks,
    leak: (id) => allLeaks().find((leak) => leak.id === id) ?? null,
    leakSightings: (leakId, page) => leakSightings({ database, blocks, notes }, allTags(), leakId, page),
    sightings: (query) => sightingsByVerdict({ database, blocks, notes }, allTags(), query),
    eachSighting: () => eachSighting({ database, blocks, notes }, allTags()),
    sightingsOf: (messageId) => sightingsOfMessage(database, notes, messageId),
    startReplacing: () => startReplacing(database, notes, forget),
    hasPlaces: () => notes.get(judgedNotes.placed) === 'yes',
    sightingsAt: (positions) => sightingsAt(database, notes, positions),
    amend: (amendment) => {
      amend(database, notes, amendment);
      forget();
    },
  };
}

function readState(notes: Notes): JudgedState {
  const on = notes.get(judgedNotes.on);
  return {
    judgedOn: on === null ? null : Number(on),
    outdated: notes.get(outdatedNote) === 'yes',
    provisional: notes.get(judgedNotes.provisional) === 'yes',
  };
}

// Only `replaceOutcome` writes these columns.
function readLeaks(database: Database): readonly Leak[] {
  const leaks = database.rows('SELECT body FROM leaks').map((row) => JSON.parse(textAt(row, 0)) as Leak);
  return leaks.sort((a, b) => b.messages - a.messages || (a.id < b.id ? -1 : 1));
}

function readTags(database: Database, leaks: readonly Leak[]): readonly StoredTag[] {
  const leaksOf = new Map<string, number>();
  for (const leak of leaks) leaksOf.set(leak.tagId, (leaksOf.get(leak.tagId) ?? 0) + 1);
  return database.rows('SELECT body, entry_id FROM tags_in_use ORDER BY rowid').map((row) => {
    const tag = JSON.parse(textAt(row, 0)) as TagInUse;
    return { tag, entryId: numberOrNullAt(row, 1), leaks: leaksOf.get(tag.id) ?? 0 };
  });
}

function readVerdicts(notes: Notes): Readonly<Record<VerdictName, number>> {
  const none = Object.fromEntries(verdictNames.map((name) => [name, 0])) as Record<VerdictName, number>;
  const kept = notes.get(judgedNotes.verdicts);
  return kept === null ? none : { ...none, ...(JSON.parse(kept) as Record<VerdictName, number>) };
}

function countFindings(messages: number, notes: Notes, tags: readonly StoredTag[], leaks: readonly Leak[]): FindingCounts {
  const leaking = new Set(leaks.map((leak) => leak.tagId));
  return {
    messages,
    tags: tags.length,
    proposed: tags.filter((stored) => stored.tag.origin === 'proposed').length,
    leakingTags: leaking.size,
    leaks: leaks.length,
    unsure: readVerdicts(notes).unsure,
    kept: tags.filter((stored) => stored.tag.messages > 0 && !leaking.has(stored.tag.id)).length,
  };
}
