import { readFileSync, statSync } from 'node:fs';
import type { CompanyBook } from '../../../shared/companies/company-book.ts';
import type { Answer } from '../../../shared/contract/answer.ts';
import { decodeText } from '../../engine/decode-text.ts';
import { failed } from '../../engine/failures.ts';
import { importTags } from '../../engine/import-tags.ts';
import type { LineNote } from '../../engine/read-tags-csv.ts';
import type { Ledger } from '../../ledger/ledger.ts';

/** Larger than any registry of marks; beyond it the file is something else. */
const largest = 50_000_000;

/** What taking a tags.csv came to. */
export type TakenTags = { readonly added: number; readonly unchanged: number; readonly notes: readonly LineNote[] };

/** Takes a tags.csv into a ledger as a whole or, when a row cannot be read, not at all. */
export function takeTags(file: string, ledger: Ledger, companies: CompanyBook): Answer<TakenTags> {
  const text = readText(file);
  if (!text.ok) return text;
  const plan = importTags(text.value, ledger.tags.list(), companies);
  if (plan.problems.length > 0)
    return failed('bad-tags', problemText(plan.problems), 'Nothing was read. Correct the file and start again.');
  const kept = ledger.guard(() => {
    ledger.tags.add(plan.fresh);
    for (const { entryId, entry } of plan.changes) ledger.tags.change(entryId, entry);
    if (plan.added > 0) ledger.findings.outdated();
  });
  if (!kept.ok) return kept;
  const notes = [...plan.notes, ...plan.refused].sort((one, other) => one.line - other.line);
  return { ok: true, value: { added: plan.added, unchanged: plan.unchanged, notes } };
}

function readText(file: string): Answer<string> {
  try {
    const { size } = statSync(file);
    if (size > largest)
      return failed('bad-tags', 'This is too large for a list of marks.', 'Nothing was read. Is it the right file?');
    return { ok: true, value: decodeText(readFileSync(file)) };
  } catch {
    return failed('bad-tags', 'This file cannot be read.', 'Nothing was read. Check its name and that you may read it.');
  }
}

function problemText(problems: readonly LineNote[]): string {
  const told = problems.slice(0, 20).map(({ line, message }) => `line ${line}: ${message}`);
  const more = problems.length - told.length;
  return [...told, ...(more > 0 ? [`and ${more} more.`] : [])].join(' ');
}
