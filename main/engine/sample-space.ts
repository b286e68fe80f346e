import { buildCompanyBook } from '../../shared/companies/build-company-book.ts';
import type { CompanyBook } from '../../shared/companies/company-book.ts';
import type { Answer } from '../../shared/contract/answer.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { openTemporaryLedger } from '../ledger/open-temporary-ledger.ts';
import { type SampleMailbox, writeSampleMailbox } from '../sample/write-sample-mailbox.ts';
import { createJudgeMemory, type JudgeMemory } from '../scan/judge-memory.ts';
import { runScan } from '../scan/run-scan.ts';
import { failed } from './failures.ts';
import { describeBook } from './reference-shelf.ts';
import { makeScratchFolder, removeScratchFolder } from './scratch-folder.ts';
import type { Space } from './space.ts';

/** The built-in sample, open, and how to remove it. */
export type Sample = { readonly space: Space; readonly remove: () => void };

/** Writes the sample mailbox into a temporary folder, reads it into a ledger of its own there, and judges it. */
export async function buildSample(): Promise<Answer<Sample>> {
  const folder = makeScratchFolder();
  const opened = openTemporaryLedger(folder);
  const remove = (): void => {
    if (opened.ok) opened.ledger.close();
    removeScratchFolder(folder);
  };
  try {
    const filled = opened.ok ? await fillSample(opened.ledger, writeSampleMailbox(folder)) : opened;
    if (!filled.ok) remove();
    return filled.ok ? { ok: true, value: { space: filled.value, remove } } : filled;
  } catch {
    remove();
    return failed(
      'no-sample',
      'The sample could not be made.',
      'There may be no room on the disk. Your own mail was not touched.',
    );
  }
}

async function fillSample(ledger: Ledger, sample: SampleMailbox): Promise<Answer<Space>> {
  const companies = buildCompanyBook(sample.pack);
  const memory = createJudgeMemory();
  const added = ledger.guard(() => {
    ledger.person.set({ names: sample.person.names, addresses: sample.person.addresses, postal: '' });
    ledger.tags.add(sample.tags);
    return ledger.sources.add({ kind: 'mbox', location: sample.mbox, label: 'Sample mailbox' });
  });
  if (!added.ok) return added;
  const result = await runScan({
    ledger,
    sources: [added.value.id],
    companies,
    // So little mail is read sooner than a second thread starts.
    accessTo: null,
    workerFile: null,
    signal: new AbortController().signal,
    textsAgain: false,
    since: null,
    provisional: false,
    onProgress: () => undefined,
    onJudged: () => undefined,
    memory,
  });
  if (result.failure !== null) return { ok: false, failure: result.failure };
  const noted = ledger.guard(() => ledger.setNote('last-scan', JSON.stringify(result.counts)));
  return noted.ok ? { ok: true, value: sampleSpace(ledger, companies, memory) } : noted;
}

function sampleSpace(ledger: Ledger, companies: CompanyBook, memory: JudgeMemory): Space {
  return {
    kind: 'sample',
    ledger,
    vault: null,
    oauth: null,
    accessTo: null,
    memory,
    companies: () => companies,
    reference: () => describeBook(companies, ''),
  };
}
