import type { Leak } from '../../../shared/detect/leaks/leak.ts';
import { type VerdictName, verdictNames } from '../../../shared/detect/verdicts/verdict.ts';
import type { FindingCounts, JudgedState, LeakQuery, LedgerFindings, StoredTag, TagQuery } from '../ledger-findings.ts';
import type { BlockStore } from '../messages/block-store.ts';
import { type Notes, outdatedNote } from '../notes.ts';
import { pageOf } from '../page.ts';
import type { Database } from '../storage/database.ts';
import { chooseLeaks } from './choose-leaks.ts';
import { chooseTags } from './choose-tags.ts';
import { countSenders } from './count-senders.ts';
import { keepOrders } from './kept-orders.ts';
import { inListOrder, readAlerts, readLeak, readLeakHeads, readLeaks, readTags, storedTags } from './read-outcome.ts';
import {
  eachSighting,
  leakSightings,
  sightingsAt,
  sightingsByVerdict,
  sightingsOfMessage,
  sightingsOfTag,
} from './read-sightings.ts';
import { amend, judgedNotes, startReplacing } from './replace-findings.ts';
import { readSummary } from './summary.ts';

/** The part of the ledger that keeps what judging came to. */
export function openFindings(database: Database, blocks: BlockStore, notes: Notes): LedgerFindings {
  const held = holdOutcome(database);
  const parts = { database, blocks, notes };
  const { allLeaks, allTags, tag } = held;
  const summary = (): ReturnType<typeof readSummary> => readSummary(notes, allTags, () => readLeakHeads(database));
  return {
    state: () => readState(notes),
    outdated: notes.outdated,
    stand: () => {
      if (notes.get(outdatedNote) === 'yes') notes.set(outdatedNote, 'no');
    },
    counts: () => countFindings(blocks.count(), notes, summary().counts),
    verdicts: () => readVerdicts(notes),
    alerts: () => readAlerts(database),
    tags: held.tags,
    allTags,
    tag,
    sendersOf: (tagId) => countSenders(sightingsOfTag(database, notes, tagId)),
    leaks: held.leaks,
    newest: (count) =>
      summary()
        .newest.slice(0, count)
        .flatMap((id) => held.leak(id) ?? []),
    allLeaks,
    leak: held.leak,
    leakSightings: (leakId, page) => leakSightings(parts, allTags(), leakId, page),
    sightings: (query) => sightingsByVerdict(parts, allTags(), query),
    eachSighting: () => eachSighting(parts, allTags()),
    sightingsOf: (messageId) => sightingsOfMessage(database, notes, messageId),
    startReplacing: () => startReplacing(database, notes, held.forget),
    hasPlaces: () => notes.get(judgedNotes.placed) === 'yes',
    sightingsAt: (positions) => sightingsAt(database, notes, positions),
    amend: (amendment) => {
      amend(database, notes, amendment);
      held.forget();
    },
    hold: held.hold,
  };
}

type HeldOutcome = Pick<LedgerFindings, 'allLeaks' | 'allTags' | 'leaks' | 'leak' | 'tags' | 'tag'> & {
  readonly forget: () => void;
  readonly hold: LedgerFindings['hold'];
};

/** Leaks and tags are few: the first list that needs all of them reads them, and they are kept until the next judging. */
function holdOutcome(database: Database): HeldOutcome {
  let leaks: readonly Leak[] | null = null;
  let tags: ReadonlyMap<string, StoredTag> | null = null;
  const orders = keepOrders();
  const allLeaks = (): readonly Leak[] => {
    leaks ??= inListOrder(readLeaks(database));
    return leaks;
  };
  const tagsById = (): ReadonlyMap<string, StoredTag> => {
    tags ??= byId(readTags(database, leaks));
    return tags;
  };
  const allTags = (): readonly StoredTag[] => [...tagsById().values()];
  return {
    allLeaks,
    allTags,
    leak: (id) => (leaks === null ? readLeak(database, id) : (leaks.find((leak) => leak.id === id) ?? null)),
    leaks: (query: LeakQuery) => {
      const sorted = orders.of('leaks', query, () => chooseLeaks(allLeaks(), query));
      return { all: allLeaks().length, ...pageOf(sorted, query, ({ id }) => id) };
    },
    tag: (id) => tagsById().get(id) ?? null,
    tags: (query: TagQuery) => {
      const sorted = orders.of('tags', query, () => chooseTags(allTags(), query));
      return pageOf(sorted, query, (stored) => stored.tag.id);
    },
    forget: () => {
      leaks = null;
      tags = null;
      orders.forget();
    },
    hold: ({ outcome, entries }) => {
      leaks = inListOrder(outcome.leaks);
      tags = byId(storedTags(outcome.tags, entries, outcome.leaks));
    },
  };
}

function byId(tags: readonly StoredTag[]): ReadonlyMap<string, StoredTag> {
  return new Map(tags.map((stored) => [stored.tag.id, stored]));
}

function readState(notes: Notes): JudgedState {
  const on = notes.get(judgedNotes.on);
  return {
    judgedOn: on === null ? null : Number(on),
    outdated: notes.get(outdatedNote) === 'yes',
    provisional: notes.get(judgedNotes.provisional) === 'yes',
  };
}

function readVerdicts(notes: Notes): Readonly<Record<VerdictName, number>> {
  const none = Object.fromEntries(verdictNames.map((name) => [name, 0])) as Record<VerdictName, number>;
  const kept = notes.get(judgedNotes.verdicts);
  return kept === null ? none : { ...none, ...(JSON.parse(kept) as Record<VerdictName, number>) };
}

type FromSummary = Omit<FindingCounts, 'messages' | 'unsure'>;

function countFindings(messages: number, notes: Notes, counts: FromSummary): FindingCounts {
  return { ...counts, messages, unsure: readVerdicts(notes).unsure };
}
