import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ledger } from '../../../../main/ledger/ledger.ts';
import { openTemporaryLedger } from '../../../../main/ledger/open-temporary-ledger.ts';
import { judgeAgain } from '../../../../main/scan/judge-again.ts';
import { createJudgeMemory, type JudgeMemory } from '../../../../main/scan/judge-memory.ts';
import { runScan } from '../../../../main/scan/run-scan.ts';
import type { CompanyBook } from '../../../../shared/companies/company-book.ts';
import type { TagEntry } from '../../../../shared/detect/tags/tag.ts';
import { found } from './judged-twice.ts';
import { plainRequest } from './plain-request.ts';

/** A mailbox that grows: what is found in it part by part, and what would be found in all of it at once. */
export type GrownMailbox = {
  readonly ledger: Ledger;
  /** More mail comes into one of two files, and both are scanned. Answers whether only what is new was judged. */
  readonly grow: (file: 0 | 1, messages: readonly string[]) => Promise<boolean>;
  /** More mail comes and is stored, and the program dies before it is judged. */
  readonly crash: (file: 0 | 1, messages: readonly string[]) => Promise<void>;
  /** Something is put right. Answers whether only what that touches was judged. */
  readonly correct: (work: (ledger: Ledger) => void) => Promise<boolean>;
  /** The program ends and is started again: nothing is in memory. */
  readonly restart: () => void;
  readonly found: () => string;
  /** What a new ledger finds in the same mail after the same corrections. */
  readonly foundAtOnce: () => Promise<string>;
  readonly close: () => void;
};

/** What one starts from. */
export type Beginning = {
  readonly companies: CompanyBook;
  readonly tags: readonly TagEntry[];
  readonly person: { readonly names: readonly string[]; readonly addresses: readonly string[] };
  readonly tail: number;
};

/** Starts with two empty files. */
export function growMailbox(beginning: Beginning): GrownMailbox {
  const folder = mkdtempSync(join(tmpdir(), 'tattletag-grown-'));
  const files = ['a.mbox', 'b.mbox'].map((name) => join(folder, name));
  for (const file of files) writeFileSync(file, '');
  const corrections: ((ledger: Ledger) => void)[] = [];
  const { companies } = beginning;
  const ledger = begin(beginning, files);
  let memory = createJudgeMemory(beginning.tail);
  const partly = async (work: () => Promise<void>): Promise<boolean> => {
    // Judging everything fills the other of two tables.
    const before = ledger.note('ledger.sightings');
    await work();
    return before !== null && ledger.note('ledger.sightings') === before;
  };
  return {
    ledger,
    grow: (file, messages) => {
      appendFileSync(files[file] ?? '', messages.join(''));
      return partly(() => scan(ledger, companies, memory));
    },
    crash: async (file, messages) => {
      appendFileSync(files[file] ?? '', messages.join(''));
      const die = (): never => {
        throw new Error('it died');
      };
      const dying = { ...ledger, findings: { ...ledger.findings, amend: die, startReplacing: die } };
      await scan(dying, companies, createJudgeMemory(beginning.tail)).catch(() => undefined);
    },
    correct: (work) => {
      corrections.push(work);
      work(ledger);
      return partly(async () => {
        const judged = await judgeAgain(ledger, { companies, since: null, memory, signal: null });
        if (!judged.ok) throw new Error(judged.failure.message);
      });
    },
    restart: () => {
      memory = createJudgeMemory(beginning.tail);
    },
    found: () => foundByRank(ledger),
    foundAtOnce: async () => {
      const other = begin(beginning, files);
      for (const work of corrections) work(other);
      await scan(other, companies, null);
      const all = foundByRank(other);
      other.close();
      return all;
    },
    close: () => {
      ledger.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** All that was found, with each message's rank in place of its id: ids go by batches, and a mailbox read in parts has more of them. */
export function foundByRank(ledger: Ledger): string {
  const ids = [...ledger.messages.inOrder()].flatMap((page) => page.map(({ id }) => id)).sort((a, b) => a - b);
  const ranks = new Map(ids.map((id, rank) => [id, rank]));
  const ranked = (key: string, value: unknown): unknown => {
    if (key === 'ref' && typeof value === 'number') return ranks.get(value);
    if (key === 'examples' && Array.isArray(value)) return value.map((one) => ranks.get(one) ?? one);
    return value;
  };
  return JSON.stringify(JSON.parse(found(ledger)), ranked, 1);
}

function begin({ tags, person }: Beginning, files: readonly string[]): Ledger {
  const opened = openTemporaryLedger();
  if (!opened.ok) throw new Error(opened.failure.message);
  const { ledger } = opened;
  ledger.person.set({ ...person, postal: '' });
  ledger.tags.add(tags);
  for (const location of files) ledger.sources.add({ kind: 'mbox', location, label: location });
  return ledger;
}

async function scan(ledger: Ledger, companies: CompanyBook, memory: JudgeMemory | null): Promise<void> {
  const result = await runScan(
    plainRequest({
      ledger,
      sources: ledger.sources.list().map(({ id }) => id),
      companies,
      ...(memory === null ? {} : { memory }),
    }),
  );
  if (result.ended !== 'done') throw new Error(result.failure?.message ?? 'the mailbox could not be read');
}
