import { z } from 'zod';
import type { FindingCounts, StoredTag } from '../ledger-findings.ts';
import type { Notes } from '../notes.ts';
import type { LeakHead } from './read-outcome.ts';
import { judgedNotes } from './replace-findings.ts';

/** What the first screen says of all tags and leaks, without reading them. */
export type Summary = z.infer<typeof summaryShape>;

const summaryShape = z.object({
  counts: z.object({
    tags: z.number(),
    proposed: z.number(),
    leakingTags: z.number(),
    leaks: z.number(),
    kept: z.number(),
  }) satisfies z.ZodType<Omit<FindingCounts, 'messages' | 'unsure'>>,
  /** Ids of the leaks seen last, newest first. */
  newest: z.array(z.string()),
});

/** As many of the newest leaks as a summary holds. */
const newestKept = 20;

/** The summary of what was judged last: worked out once, and kept until the next judging empties its note. */
export function readSummary(notes: Notes, tags: () => readonly StoredTag[], leaks: () => readonly LeakHead[]): Summary {
  const kept = readKept(notes.get(judgedNotes.found));
  if (kept !== null) return kept;
  const summary = summarise(tags(), leaks());
  try {
    notes.set(judgedNotes.found, JSON.stringify(summary));
  } catch {
    // A full disk: it is worked out again the next time.
  }
  return summary;
}

function readKept(note: string | null): Summary | null {
  if (note === null || note === '') return null;
  const read = summaryShape.safeParse(JSON.parse(note));
  return read.success ? read.data : null;
}

function summarise(tags: readonly StoredTag[], leaks: readonly LeakHead[]): Summary {
  const leaking = new Set(leaks.map((leak) => leak.tagId));
  const newest = [...leaks].sort((a, b) => (b.lastSeen ?? 0) - (a.lastSeen ?? 0) || (a.id < b.id ? -1 : 1));
  return {
    counts: {
      tags: tags.length,
      proposed: tags.filter((stored) => stored.tag.origin === 'proposed').length,
      leakingTags: leaking.size,
      leaks: leaks.length,
      kept: tags.filter((stored) => stored.tag.messages > 0 && !leaking.has(stored.tag.id)).length,
    },
    newest: newest.slice(0, newestKept).map(({ id }) => id),
  };
}
