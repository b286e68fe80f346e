import type { Answer } from '../../shared/contract/answer.ts';
import { openEvidence } from './findings/open-evidence.ts';
import { openFindings } from './findings/open-findings.ts';
import { dropStamp, openJudged } from './findings/open-judged.ts';
import type { Ledger } from './ledger.ts';
import { openBlocks } from './messages/block-store.ts';
import { type HeldMessages, holdMessages } from './messages/held-messages.ts';
import { openMessages } from './messages/read-messages.ts';
import { type Revision, startRevision } from './messages/revision.ts';
import { type Notes, openNotes } from './notes.ts';
import { openDecisions } from './registry/open-decisions.ts';
import { openLetters } from './registry/open-letters.ts';
import { openPerson } from './registry/open-person.ts';
import { openSources } from './registry/open-sources.ts';
import { openTags } from './registry/open-tags.ts';
import type { Database } from './storage/database.ts';
import { storageFailure } from './storage/storage-failure.ts';

/** The face of an open ledger over its one connection. */
export function joinParts(file: string, database: Database): Ledger {
  const notes = openNotes(database);
  const blocks = openBlocks(database);
  const findings = openFindings(database, blocks, notes);
  const held = holdMessages();
  const revision = revisionThatDrops(notes, held);
  let open = true;
  return {
    file,
    sources: openSources(database, blocks, notes, revision),
    person: openPerson(database, notes),
    tags: openTags(database, notes),
    decisions: openDecisions(database, notes),
    messages: openMessages({ database, blocks, held, notes, revision }),
    findings,
    judged: openJudged(database, notes),
    evidence: openEvidence(database, blocks, held),
    letters: openLetters(database),
    note: notes.get,
    setNote: notes.set,
    guard: (work) => guard(database, work),
    close: () => {
      if (open) database.close();
      open = false;
    },
  };
}

/** Whoever changes messages says so inside their transaction, so that no crash leaves a stamp on something else. */
function revisionThatDrops(notes: Notes, held: HeldMessages): Revision {
  const { now, changed } = startRevision();
  return {
    now,
    changed: () => {
      dropStamp(notes);
      held.letGo();
      changed();
    },
  };
}

function guard<T>(database: Database, work: () => T): Answer<T> {
  try {
    return { ok: true, value: database.transaction(work) };
  } catch (error) {
    const failure = storageFailure(error);
    if (failure === null) throw error;
    return { ok: false, failure };
  }
}
