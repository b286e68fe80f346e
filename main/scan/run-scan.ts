import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Failure } from '../../shared/contract/values.ts';
import type { StoredSource } from '../ledger/ledger-sources.ts';
import { storageFailure } from '../ledger/storage/storage-failure.ts';
import type { ReadToken } from '../sources/imap/imap-access.ts';
import { sourceNote } from '../sources/source-notes.ts';
import type { AccessTo } from './access-to.ts';
import type { JudgedMail } from './judge-ledger.ts';
import { judgeMeanwhile } from './judge-meanwhile.ts';
import { judgeNews } from './judge-news.ts';
import { keepEvidence } from './keep-evidence.ts';
import { openLittle } from './open-little.ts';
import { type ReadingOver, readInWorker } from './read-in-worker.ts';
import { readInline } from './read-inline.ts';
import type { ReadLines } from './read-lines.ts';
import { recallJudging } from './recall-judging.ts';
import type { JobAccount, JobSource, ReadReport, ScanJob, TokenDesk } from './scan-job.ts';
import type { ScanRequest, ScanResult } from './scan-request.ts';
import type { JudgingThread } from './seen-mailbox.ts';
import { type ReportTaker, takeReports } from './take-reports.ts';
import { startTally, type Tally } from './tally.ts';
import { tellNowAndThen } from './tell-now-and-then.ts';

/** Reads sources into the ledger from where the last scan ended, then judges; always ends in a value. */
export async function runScan(request: ScanRequest): Promise<ScanResult> {
  const tally = startTally(() => performance.now());
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  request.signal.addEventListener('abort', stop);
  if (request.signal.aborted) stop();
  try {
    const recall = request.memory === undefined ? () => null : recallJudging(request.ledger, request.companies, request.memory);
    const taker = takeReports({ ...request, tally, recall, onFault: stop });
    const over = await read(request, taker, tally, stopping.signal);
    try {
      taker.finish();
      return await conclude(request, taker, tally, over);
    } finally {
      await over.release();
    }
  } catch (error) {
    const failure = storageFailure(error);
    if (failure === null) throw error;
    return { ended: 'failed', failure, counts: tally.counts(), notes: [], unread: request.sources, judged: null };
  } finally {
    if (request.reported !== true) request.ledger.messages.letGo();
    request.signal.removeEventListener('abort', stop);
  }
}

/** Reads every source. */
async function read(request: ScanRequest, taker: ReportTaker, tally: Tally, signal: AbortSignal): Promise<ReadingOver> {
  const teller = tellNowAndThen(() => request.onProgress(tally.progress()));
  const meanwhile = judgeMeanwhile(request, taker);
  const onReport = (report: ReadReport): Promise<void> | null => {
    taker.take(report);
    teller.consider();
    if (report.kind === 'batch') meanwhile.consider();
    // First leaks are looked for by this thread alone, and soon over; readers would take its processor meanwhile.
    return meanwhile.quiet();
  };
  const { job, tokens } = await jobOf(request);
  const { workerFile } = request;
  const threads = workerFile !== null && existsSync(workerFile) ? workerFile : null;
  const here = threads === null ? (request.ready ?? new Map()) : await openLittle(job);
  try {
    if (threads === null || here !== null) return await readInline(job, signal, onReport, tokens, here ?? new Map());
    const reading = readInWorker({ file: threads, readers: request.readers ?? null }, job, signal, onReport, tokens);
    // Until threads are up and a folder is listed or a server has answered, this one has nothing else to do.
    taker.recall();
    return await reading;
  } finally {
    teller.stop();
    await meanwhile.stop();
  }
}

/** The job as it goes to another thread, and who gets tokens for it; they stay here. */
async function jobOf(request: ScanRequest): Promise<{ job: ScanJob; tokens: TokenDesk }> {
  const { ledger, sources, textsAgain, accessTo } = request;
  const entries: JobSource[] = [];
  const readers = new Map<number, ReadToken>();
  for (const id of sources) {
    const source = ledger.sources.get(id);
    if (source === null) continue;
    const account = source.kind === 'imap' ? await accountOf(source, accessTo, readers) : null;
    entries.push({ id, location: source.location, cursor: textsAgain ? null : source.cursor, account });
  }
  return {
    job: {
      sources: entries,
      names: ledger.person.get().names,
      textsOnly: textsAgain,
      linesStay: request.passing === undefined,
    },
    tokens: async (sourceId, refused) => (await readers.get(sourceId)?.(refused)) ?? noToken,
  };
}

async function accountOf(source: StoredSource, accessTo: AccessTo | null, readers: Map<number, ReadToken>): Promise<JobAccount> {
  const found = await accessTo?.(source);
  if (!found?.ok) {
    const problem = sourceNote('password-missing', source.location);
    return { ok: false, problem: found === undefined ? problem : { ...problem, ...found.failure, code: problem.code } };
  }
  const { secret, ...access } = found.value;
  if (secret.kind === 'password') return { ok: true, access: { ...access, secret } };
  readers.set(source.id, secret.token);
  return { ok: true, access: { ...access, secret: { kind: 'asked' } } };
}

const noToken = { ok: false, problem: 'token-missing', failure: sourceNote('token-missing', '') } as const;

// What was read is judged even after a cancel or a fault in reading: the person sees what there is.
async function conclude(
  request: ScanRequest,
  taker: ReportTaker,
  tally: Tally,
  { died, lines }: ReadingOver,
): Promise<ScanResult> {
  const { failure, notes, unread } = taker.result();
  tally.judging();
  request.onProgress(tally.progress());
  const cancelled = request.signal.aborted;
  const judged = failure === null ? await judgeFinally(request, taker, lines) : { failure, value: null };
  if (!cancelled && died === null && judged.value !== null && unread.length === 0) noteTextsRead(request);
  const trouble = judged.failure ?? died;
  return {
    ended: trouble !== null ? 'failed' : cancelled ? 'cancelled' : 'done',
    failure: trouble,
    counts: tally.counts(),
    notes,
    unread,
    judged: judged.value,
  };
}

type Final = { readonly failure: Failure | null; readonly value: JudgedMail | null };

async function judgeFinally(request: ScanRequest, taker: ReportTaker, lines: ReadLines | null): Promise<Final> {
  const { ledger, accessTo } = request;
  const judged = await judgeNews({ ...taker, ledger }, { ...request, ...request.passing, thread: judgingThread(request) });
  if (!judged.ok) return { failure: judged.failure, value: null };
  const kept = request.passing !== undefined ? null : await keepEvidence(ledger, { accessTo, lines }, request.signal);
  request.onJudged(judged.value);
  return { failure: kept?.ok === false ? kept.failure : null, value: judged.value };
}

/** Fewer messages are judged sooner than a thread is up and warm; of more, what is handed back at the end is too much to hold twice. */
const worthAThread = { from: 30_000, upTo: 300_000 };

/** The judging thread's bundle lies beside the reading thread's. Whoever reads in one thread wants to judge in one. */
function judgingThread({ workerFile, readers }: ScanRequest): JudgingThread | null {
  if (workerFile === null || readers === 1) return null;
  return { file: join(dirname(workerFile), 'judge-worker.cjs'), ...worthAThread };
}

/** All texts have been read for the names that stand there when every source was read from its start. */
function noteTextsRead({ ledger, sources, textsAgain }: ScanRequest): void {
  const all = ledger.sources.list().every((source) => sources.includes(source.id));
  if (textsAgain && all) ledger.person.textsRead();
}
