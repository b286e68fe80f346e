import type { Decision } from '../../shared/detect/judging.ts';
import type { LedgerDecisions, StoredDecision } from '../ledger/ledger-decisions.ts';
import type { Page } from '../ledger/page.ts';

/** The decisions that hold all words of a search, newest first, one page of them; `all` counts every one. */
export function searchDecisions(
  decisions: LedgerDecisions,
  { search, offset, limit }: Page & { readonly search: string },
): { readonly total: number; readonly all: number; readonly rows: readonly StoredDecision[] } {
  const words = search
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) {
    const { total, rows } = decisions.page({ offset, limit });
    return { total, all: total, rows };
  }
  const every = decisions.all();
  const found = every.filter(({ decision }) => words.every((word) => textOf(decision).includes(word))).reverse();
  return { total: found.length, all: every.length, rows: found.slice(offset, offset + limit) };
}

/** What of a decision can be searched for: its kind, and every name in it. */
function textOf(decision: Decision): string {
  const { kind, on: _on, ...rest } = decision;
  return `${kind} ${Object.values(rest).map(spelt).join(' ')}`.toLowerCase();
}

function spelt(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null) return Object.values(value).map(spelt).join(' ');
  return '';
}
