import type { CompanyBook } from '../../shared/companies/company-book.ts';
import { lazily } from '../../shared/companies/lazily.ts';
import type { Failure } from '../../shared/contract/values.ts';
import type { MailboxKnowledge } from '../../shared/detect/judging.ts';
import { rememberMailbox } from '../../shared/detect/remember-mailbox.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { MessageBatch, StoredBatch } from '../ledger/ledger-messages.ts';
import { unpackFacts } from '../ledger/messages/unpack-facts.ts';
import type { SourceNote } from '../sources/source.ts';
import type { JudgedMailbox } from './judge-memory.ts';
import type { ReadReport, SourceEnded } from './scan-job.ts';
import type { Tally } from './tally.ts';

/** The storing side of a scan: takes reports, keeps their messages, and learns the mailbox on the way. */
export type ReportTaker = {
  readonly take: (report: ReadReport) => void;
  /** Brings into memory what the last judging left, which happens anyway as soon as there is news. */
  readonly recall: () => void;
  /** What was learned, older messages included; null when it must be learned again from the ledger (copies that were united, or nothing was kept of older ones). */
  readonly knowledge: () => MailboxKnowledge | null;
  /** How many messages came beside those that `recall` knew; null where it knew of none, or what it knew no longer holds. */
  readonly fresh: () => FreshMessages | null;
  /** No message came and none changed. */
  readonly isNothingNew: () => boolean;
  /** Ends the writing: from here on commits wait for the disk again. Throws a storage fault. */
  readonly finish: () => void;
  readonly result: () => TakenReports;
};

/** Messages that are new, and in how many batches they came. */
export type FreshMessages = { readonly ids: readonly number[]; readonly batches: number };

/** What the reports of one scan came to. */
export type TakenReports = {
  readonly failure: Failure | null;
  readonly notes: readonly SourceNote[];
  readonly unread: readonly number[];
};

type Wanted = {
  readonly ledger: Ledger;
  readonly companies: CompanyBook;
  readonly tally: Tally;
  /** What the last judging left; asked when there is news, and null where nothing holds. */
  readonly recall: () => JudgedMailbox | null;
  /** A storage fault: reading on would be for nothing. */
  readonly onFault: () => void;
};

/** Starts taking reports into the ledger; throws a storage fault. */
export function takeReports({ ledger, companies, tally, recall, onFault }: Wanted): ReportTaker {
  const empty = ledger.messages.isEmpty();
  const kept = lazily(() => (empty ? null : recall()));
  const memory = lazily(() => rememberMailbox(companies, kept()?.context.knowledge ?? null));
  const learnsAll = lazily(() => empty || kept() !== null);
  const writer = ledger.messages.startWriting();
  const notes: SourceNote[] = [];
  const unread: number[] = [];
  let united = false;
  const ids: number[] = [];
  let batches = 0;
  let failure: Failure | null = null;

  const store = (report: Extract<ReadReport, { kind: 'batch' }>): void => {
    const stored = ledger.guard(() => writer.store(report.batch));
    if (!stored.ok) {
      failure = stored.failure;
      onFault();
      return;
    }
    if (stored.value.fresh.length > 0) batches += 1;
    learn(stored.value, report.batch);
    const { malformed, bytes } = report;
    tally.add({ messages: report.messages, malformed, bytes, duplicates: stored.value.duplicates });
  };
  const learn = (stored: StoredBatch, { rows, sourceId }: MessageBatch): void => {
    united ||= stored.united;
    // Only what is to be judged on asks for them.
    if (!empty) for (const id of stored.ids) ids.push(id);
    if (united || stored.fresh.length === 0 || !learnsAll()) return;
    for (const place of stored.fresh) {
      const row = rows[place];
      if (row !== undefined) memory().see(unpackFacts(row.identity, row.at, row.facts), sourceId);
    }
  };
  const end = (ended: SourceEnded): void => {
    if (ended.how === 'failed') unread.push(ended.sourceId);
    notes.push(...ended.notes);
    const kept = ledger.guard(() => ledger.sources.finishScan(ended.sourceId, Date.now(), ended.notes));
    if (!kept.ok) failure = kept.failure;
  };
  return {
    take: (report) => {
      // After a fault nothing more is stored: a gap before a later cursor would never be read again.
      if (failure !== null) return;
      switch (report.kind) {
        case 'total':
          return tally.expect(report.bytes);
        case 'source':
          return tally.enter(report.sourceId, ledger.sources.get(report.sourceId)?.label ?? '');
        case 'batch':
          return store(report);
        case 'ended':
          return end(report);
      }
    },
    recall: () => void kept(),
    knowledge: () => (!united && learnsAll() ? memory().knowledge() : null),
    fresh: () => (!united && kept() !== null ? { ids, batches } : null),
    isNothingNew: () => !united && batches === 0,
    finish: writer.finish,
    result: () => ({ failure, notes, unread }),
  };
}
