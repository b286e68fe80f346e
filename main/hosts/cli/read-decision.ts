import type { z } from 'zod';
import type { Answer } from '../../../shared/contract/answer.ts';
import { decisionInput } from '../../../shared/contract/values.ts';
import { failed } from '../../engine/failures.ts';
import { readDay } from '../../engine/read-day.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { decisionKinds } from './decision-forms.ts';

/** A decision as typed: its kind, what it is about, and what some kinds need besides. */
export type TypedDecision = {
  readonly kind: string;
  readonly words: readonly string[];
  readonly since: string;
  readonly domain: string;
};

/** Reads a typed decision; marks and leaks have to be in the ledger, so that a slip of the pen decides nothing. */
export function readDecision(ledger: Ledger, typed: TypedDecision): Answer<z.infer<typeof decisionInput>> {
  const wanted = decisionKinds[typed.kind];
  if (wanted === undefined) return refused(`There is no decision called ${typed.kind}.`, typed.kind);
  if (typed.words.length !== wanted.filter((word) => !word.includes('--')).length)
    return refused(`A decision of this kind is written: ${typed.kind} ${wanted.join(' ')}.`, typed.kind);
  const since = startOf(typed.since);
  if (wanted.includes('--since DAY') && since === null)
    return refused('This decision needs a day: --since YYYY-MM-DD.', typed.kind);
  const tag = wanted[0] === 'MARK' ? findTag(ledger, typed.words[0] ?? '') : null;
  if (wanted[0] === 'MARK' && tag === null) return failed('no-mark', 'No mark of this name is in the ledger.', listHint('tags'));
  if (wanted[0] === 'LEAK' && ledger.findings.leak(typed.words[0] ?? '') === null)
    return failed('no-leak', 'No leak of this id is in the ledger.', listHint('leaks'));
  const decision = decisionInput.safeParse(shaped(typed, tag ?? '', since ?? 0));
  return decision.success ? { ok: true, value: decision.data } : refused('This decision cannot be read.', typed.kind);
}

function shaped({ kind, words, domain }: TypedDecision, tagId: string, since: number): unknown {
  const [first, second] = words;
  switch (kind) {
    case 'became':
    case 'acquired':
      return { kind: 'succession', how: kind, domains: [first, second], since };
    case 'same-company':
      return { kind, domains: [first, second] };
    case 'expected':
      return { kind, tagId, domain: second };
    case 'holder':
      return { kind, tagId, holder: { name: second, domain } };
    case 'public-since':
      return { kind, tagId, since };
    case 'admitted':
      return { kind, leakId: first };
    default:
      return { kind, tagId };
  }
}

/** A mark by its id, or as written without regard to case. */
function findTag(ledger: Ledger, typed: string): string | null {
  const text = typed.trim().toLowerCase();
  const found = ledger.findings.allTags().find(({ tag }) => tag.id === typed || tag.tag.toLowerCase() === text);
  return found?.tag.id ?? null;
}

function startOf(written: string): number | null {
  const day = readDay(written);
  return day === null || day.day === '' ? null : Date.parse(`${day.day}T00:00:00Z`);
}

function refused(message: string, kind: string): Answer<never> {
  const kinds = kind in decisionKinds ? '' : ` The kinds are: ${Object.keys(decisionKinds).join(', ')}.`;
  return failed('usage', message, `Nothing was changed.${kinds}`);
}

function listHint(what: 'tags' | 'leaks'): string {
  return `Nothing was changed. List them with: tattletag ${what} list`;
}
