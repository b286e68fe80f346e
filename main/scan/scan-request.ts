import type { CompanyBook } from '../../shared/companies/company-book.ts';
import type { Failure } from '../../shared/contract/values.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Source, SourceNote } from '../sources/source.ts';
import type { AccessTo } from './access-to.ts';
import type { JudgedMail } from './judge-ledger.ts';
import type { JudgeMemory } from './judge-memory.ts';

/** One scan: which sources of the ledger, and who wants to hear of it. Person, tags and decisions come from the ledger. */
export type ScanRequest = {
  readonly ledger: Ledger;
  /** Ids of sources in the ledger, read one after the other. */
  readonly sources: readonly number[];
  readonly companies: CompanyBook;
  /** How accounts are reached; null: none can be, and those among the sources are told as unread. */
  readonly accessTo: AccessTo | null;
  /** dist/main/scan-worker.cjs; null (or not there): mail is read in this thread. */
  readonly workerFile: string | null;
  /** Files that are open already, by source: where mail is read in this thread, they need not be looked at again. */
  readonly ready?: ReadonlyMap<number, Source>;
  /** How many threads read at most; none given: as many as this computer does well with. */
  readonly readers?: number;
  readonly signal: AbortSignal;
  /** Read everything again from the start, for names that texts address. */
  readonly textsAgain: boolean;
  /** Sightings before this time are left out; null: all count. */
  readonly since: number | null;
  /** Judge while reading too, so that first leaks show early. */
  readonly provisional: boolean;
  /** The ledger is thrown away afterwards: no message is fetched as proof, and sightings are written only where they will be read. */
  readonly passing?: { readonly sightings: boolean };
  /** Where the final judging leaves what makes the next one quick; none: nothing is kept. */
  readonly memory?: JudgeMemory;
  /** A report of the leaks follows: their first messages stay at hand. */
  readonly reported?: boolean;
  /** About four times a second. */
  readonly onProgress: (progress: ScanProgress) => void;
  /** After each judging, provisional or final. */
  readonly onJudged: (judged: JudgedMail) => void;
};

/** How far a scan is; `phase` judging starts when all is read. */
export type ScanProgress = ScanCounts & {
  readonly phase: 'reading' | 'judging';
  readonly sourceId: number;
  /** Label of the source being read. */
  readonly source: string;
  /** Bytes of the whole scan, null when it cannot be known. */
  readonly bytesTotal: number | null;
  /** Estimate, null until there is one. */
  readonly secondsLeft: number | null;
};

/** `messages` counts all that were handed over; duplicates and malformed ones are among them. */
export type ScanCounts = {
  readonly messages: number;
  readonly duplicates: number;
  readonly malformed: number;
  readonly bytes: number;
  readonly seconds: number;
};

/** How a scan ended. What was stored stays in every case. */
export type ScanResult = {
  readonly ended: 'done' | 'cancelled' | 'failed';
  /** Why it failed; null unless `ended` is `failed`. */
  readonly failure: Failure | null;
  readonly counts: ScanCounts;
  readonly notes: readonly SourceNote[];
  /** Ids of sources that could not be opened or read to their end (exit code 2). */
  readonly unread: readonly number[];
  /** The final judging; null when it did not come to one. */
  readonly judged: JudgedMail | null;
};
