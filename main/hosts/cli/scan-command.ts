import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CompanyBook } from '../../../shared/companies/company-book.ts';
import type { Answer } from '../../../shared/contract/answer.ts';
import { failed } from '../../engine/failures.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { buildReport } from '../../report/build-report.ts';
import { writeReport } from '../../report/write-report.ts';
import { judgeLedger } from '../../scan/judge-ledger.ts';
import { createJudgeMemory } from '../../scan/judge-memory.ts';
import { runScan } from '../../scan/run-scan.ts';
import type { ScanResult } from '../../scan/scan-request.ts';
import { listedAhead } from '../../sources/files/list-ahead.ts';
import { sourceNote } from '../../sources/source-notes.ts';
import { addSources, type Readable } from './add-sources.ts';
import { companyBook } from './company-book-of.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { type Interruption, listenForInterruption } from './interruption.ts';
import { openScanLedger } from './open-ledger-file.ts';
import { createProgressLine } from './progress-line.ts';
import { checkOut, putOut } from './put-out.ts';
import { type RawScanOptions, readScanOptions, type ScanOptions } from './read-scan-options.ts';
import { say, sayFailure } from './say.ts';
import { takeTags } from './take-tags.ts';

/** `tattletag scan`: reads the sources, judges, and reports. */
export async function scanCommand(sources: readonly string[], raw: RawScanOptions): Promise<ExitCode> {
  const options = readScanOptions(sources, raw);
  if (!options.ok) return refused(options);
  const companies = companyBook(options.value.reference);
  if (!companies.ok) return refused(companies);
  const { out, ledger: file, tags } = options.value;
  const out_ = checkOut(out, [...sources, ...(file === null ? [] : [file]), ...(tags === null ? [] : [tags])]);
  if (!out_.ok) return refused(out_);
  const opened = await openScanLedger(file);
  if (!opened.ok) return refused(opened);
  const { ledger, release } = opened.value;
  const interruption = listenForInterruption(
    () => say('Stopping; what was found so far is reported. Press Ctrl-C again to end at once.'),
    exitCode.cancelled,
  );
  interruption.onEnd(release);
  try {
    return await scanInto(ledger, options.value, companies.value, interruption);
  } finally {
    interruption.release();
    release();
  }
}

async function scanInto(
  ledger: Ledger,
  options: ScanOptions,
  companies: CompanyBook,
  interruption: Interruption,
): Promise<ExitCode> {
  const prepared = prepare(ledger, options, companies);
  if (!prepared.ok) return refused(prepared);
  await listedAhead();
  const readable = await addSources(ledger, options.sources, options);
  const result = await read(ledger, options, companies, readable, interruption.signal);
  if (result.judged === null) await judgeWhatIsThere(ledger, companies, options.since);
  tellNotes(result, options.quiet);
  const report = buildReport({ ledger, scanned: result.counts, sightings: options.sightings });
  const text = await writeReport(report, options.format, options.out === null ? (process.stdout.columns ?? null) : null);
  const put = await putOut(text, options.out);
  if (!put.ok) return refused(put);
  if (result.ended === 'cancelled') return exitCode.cancelled;
  return result.ended === 'failed' || readable.unread > 0 || result.unread.length > 0 ? exitCode.unread : exitCode.done;
}

/** Takes the person and the tags into the ledger; says how often a row was read kindly or put aside. */
function prepare(ledger: Ledger, options: ScanOptions, companies: CompanyBook): Answer<unknown> {
  const set = ledger.guard(() => addToPerson(ledger, options));
  if (!set.ok || options.tags === null) return set;
  const taken = takeTags(options.tags, ledger, companies);
  if (!taken.ok) return { ok: false, failure: { ...taken.failure, message: `${options.tags}: ${taken.failure.message}` } };
  if (!options.quiet)
    for (const { line, message } of taken.value.notes) say(`tattletag: ${options.tags} line ${line}: ${message}`);
  return taken;
}

function addToPerson(ledger: Ledger, options: ScanOptions): void {
  const { names, addresses, postal } = ledger.person.get();
  const wider = { names: new Set([...names, ...options.names]), addresses: new Set([...addresses, ...options.addresses]) };
  if (wider.names.size === names.length && wider.addresses.size === addresses.length) return;
  ledger.person.set({ names: [...wider.names], addresses: [...wider.addresses], postal });
}

/** Below this many bytes a second thread takes longer to start than the mail to read. */
const worthAThread = 16_000_000;

async function read(
  ledger: Ledger,
  options: ScanOptions,
  companies: CompanyBook,
  readable: Readable,
  signal: AbortSignal,
): Promise<ScanResult> {
  const line = createProgressLine(options.quiet);
  const worker = join(__dirname, 'scan-worker.cjs');
  const result = await runScan({
    ledger,
    sources: readable.ids,
    companies,
    accessTo: async ({ id }) => {
      const access = readable.accounts.get(id);
      return access === undefined ? noPassword() : { ok: true, value: access };
    },
    ready: readable.opened,
    workerFile: readable.bytes >= worthAThread && existsSync(worker) ? worker : null,
    ...(options.readers === null ? {} : { readers: options.readers }),
    signal,
    textsAgain: false,
    since: options.since,
    provisional: false,
    reported: true,
    // A ledger that is thrown away is never judged on.
    ...(options.ledger === null ? { passing: { sightings: options.sightings } } : { memory: createJudgeMemory() }),
    onProgress: (progress) => line.show(progress, 0),
    onJudged: () => undefined,
  });
  line.clear();
  return result;
}

function noPassword(): Answer<never> {
  const { code, message, hint } = sourceNote('password-missing', '');
  return failed(code, message, hint);
}

/** A scan that was stopped or failed still reports what it had stored. */
async function judgeWhatIsThere(ledger: Ledger, companies: CompanyBook, since: number | null): Promise<void> {
  const judged = await judgeLedger(ledger, { companies, since, knowledge: null, provisional: false, signal: null });
  if (!judged.ok) sayFailure(judged.failure);
}

function tellNotes(result: ScanResult, quiet: boolean): void {
  if (result.failure !== null) sayFailure(result.failure);
  for (const note of result.notes) if (!quiet || result.unread.length > 0) sayFailure(note, note.location);
}

function refused(answer: {
  readonly ok: false;
  readonly failure: { readonly message: string; readonly hint: string };
}): ExitCode {
  sayFailure(answer.failure);
  return exitCode.usage;
}
