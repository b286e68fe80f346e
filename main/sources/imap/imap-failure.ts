import type { Failure } from '../../../shared/contract/values.ts';
import { visibleLine } from '../../../shared/text/visible-text.ts';
import type { SourceNote } from '../source.ts';
import { sourceNote } from '../source-notes.ts';
import type { ImapProblem } from './imap-problem.ts';
import { providerAt } from './providers.ts';

/** A step that failed in a way we know; thrown inside the room only, and turned into a note at its door. */
export class ImapFailure extends Error {
  readonly problem: ImapProblem;
  /** What the server said, or the fingerprint that was seen. */
  readonly more: string;
  /** A sentence that knows more about this case than the general one. */
  readonly told: Failure | null;

  constructor(problem: ImapProblem, more = '', told: Failure | null = null) {
    super(problem);
    this.problem = problem;
    this.more = more;
    this.told = told;
  }
}

const longestQuote = 200;

/** The note for a failure: its sentence, what the server said, and for a known provider where to go. */
export function noteOf(failure: ImapFailure, location: string, host: string): SourceNote {
  const note = sourceNote(failure.problem, location, failure.more);
  if (failure.told !== null) return { ...note, message: failure.told.message, hint: failure.told.hint };
  const provider = adviceHelps.has(failure.problem) ? providerAt(host) : null;
  return provider === null ? note : { ...note, hint: `${provider.advice} The page is ${provider.page}` };
}

/** A server's own words as a sentence; nothing in them can act on a screen, and a secret in them is struck out. */
export function serverSaid(words: string, secret: string): string {
  const told = visibleLine(words).trim();
  const clean = secret.length >= 4 ? told.split(secret).join('…') : told;
  if (clean === '') return '';
  return `The server said: “${clean.length > longestQuote ? `${clean.slice(0, longestQuote)}…` : clean}”`;
}

const adviceHelps: ReadonlySet<ImapProblem> = new Set(['app-password', 'imap-off']);
