import { createHash } from 'node:crypto';
import { version } from '../../package.json';
import type { CompanyBook } from '../../shared/companies/company-book.ts';
import type { JudgingContext } from '../../shared/detect/judging.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { InTime, JudgedDetails, JudgedMailbox, PiecesExtent } from './judge-memory.ts';

/**
 * Raised by hand with every change of `shared/detect` or of what is kept that makes another judging of the same mail; between
 * releases the version of the app stands still.
 */
const rules = 3;

/** What the kept pieces belong to, and what of the judging is too small for a piece of its own. */
export type MemoryStamp = {
  readonly made: string;
  readonly on: number;
  readonly logged: number;
  readonly tail: readonly number[];
  readonly last: InTime | null;
  readonly extent: PiecesExtent;
  /** Digest of what it was judged by beside the mail; older stamps have none. */
  readonly ground?: string;
};

/** The stamp of a judging as it was kept. */
export function stampOf({ on, context }: JudgedMailbox, { log, tail, last }: JudgedDetails, extent: PiecesExtent): string {
  const { companies } = context;
  const stamp: MemoryStamp = { made: madeBy(companies), on, logged: log.size(), tail, last, extent, ground: groundOf(context) };
  return JSON.stringify(stamp);
}

/** Whether judging all mail in the ledger again would come to what stands there, as far as the stamp tells. */
export function isJudgedBy(ledger: Ledger, context: Omit<JudgingContext, 'knowledge'>): boolean {
  return context.since === null && readStamp(ledger, context.companies)?.ground === groundOf(context);
}

function groundOf({ person, tags, decisions, servers }: Omit<JudgingContext, 'knowledge'>): string {
  const text = JSON.stringify([person, tags, decisions, [...servers]]);
  return createHash('sha256').update(text).digest('base64');
}

/** The stamp in the ledger; null where what is kept does not belong to what stands there, or another Tattletag kept it. */
export function readStamp(ledger: Ledger, companies: CompanyBook): MemoryStamp | null {
  const text = ledger.judged.stamp();
  const { judgedOn, provisional } = ledger.findings.state();
  if (text === null || provisional || !ledger.findings.hasPlaces()) return null;
  // Only `stampOf` writes it.
  const stamp = JSON.parse(text) as MemoryStamp;
  return stamp.made === madeBy(companies) && stamp.on === judgedOn ? stamp : null;
}

/** Rules, program and what is known about companies: with another of them the same mail may be judged otherwise. */
function madeBy({ pack }: CompanyBook): string {
  return JSON.stringify([rules, version, pack]);
}
