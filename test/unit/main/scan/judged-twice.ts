import type { Ledger } from '../../../../main/ledger/ledger.ts';
import { openTemporaryLedger } from '../../../../main/ledger/open-temporary-ledger.ts';
import { buildReport } from '../../../../main/report/build-report.ts';
import { judgeAgain } from '../../../../main/scan/judge-again.ts';
import { judgeLedger } from '../../../../main/scan/judge-ledger.ts';
import { createJudgeMemory } from '../../../../main/scan/judge-memory.ts';
import { rememberJudging } from '../../../../main/scan/remember-judging.ts';
import { runScan } from '../../../../main/scan/run-scan.ts';
import type { CompanyBook } from '../../../../shared/companies/company-book.ts';
import type { TagEntry } from '../../../../shared/detect/tags/tag.ts';
import { plainRequest } from './plain-request.ts';

/** One mailbox in two ledgers: after a change one is judged as far as the change goes, the other as a whole. */
export type JudgedTwice = {
  readonly ledgers: readonly [Ledger, Ledger];
  /** Changes both; answers with all that was found in each, and whether the first was judged in part. */
  readonly change: (
    work: (ledger: Ledger) => void,
  ) => Promise<{ readonly some: string; readonly all: string; readonly partly: boolean }>;
  /** Judges the first again, and can be stopped. */
  readonly again: (signal: AbortSignal | null) => ReturnType<typeof judgeAgain>;
  /** Forgets what is in memory, as when the app is closed, and works it out anew; answers whether it had to judge. */
  readonly reopen: () => Promise<boolean>;
  /** All that the first ledger holds of its last judging, whether it still holds or not. */
  readonly found: () => string;
  readonly close: () => void;
};

/** What the mailbox is. */
export type Mailbox = {
  readonly sources: readonly { readonly kind: 'mbox' | 'eml-folder'; readonly location: string }[];
  readonly companies: CompanyBook;
  readonly tags: readonly TagEntry[];
  readonly person: { readonly names: readonly string[]; readonly addresses: readonly string[] };
};

/** Reads the mailbox into both ledgers. */
export async function judgeTwice(mailbox: Mailbox): Promise<JudgedTwice> {
  const { companies } = mailbox;
  const memory = createJudgeMemory();
  const some = await filled(mailbox, memory);
  const all = await filled(mailbox);
  const again = (signal: AbortSignal | null) => judgeAgain(some, { companies, since: null, memory, signal });
  return {
    ledgers: [some, all],
    again,
    reopen: () => {
      memory.kept = null;
      return rememberJudging(some, { companies, since: null, memory, signal: null });
    },
    found: () => found(some),
    change: async (work) => {
      work(some);
      work(all);
      const before = memory.kept?.details?.log;
      const one = await again(null);
      const other = await judgeLedger(all, { companies, since: null, knowledge: null, provisional: false, signal: null });
      if (!one.ok || !other.ok) throw new Error('judging failed');
      const partly = before !== undefined && memory.kept?.details?.log === before;
      return {
        some: everything(some, one.value.outcome),
        all: everything(all, other.value.outcome),
        partly,
      };
    },
    close: () => {
      some.close();
      all.close();
    },
  };
}

async function filled({ sources, companies, tags, person }: Mailbox, memory = createJudgeMemory()): Promise<Ledger> {
  const opened = openTemporaryLedger();
  if (!opened.ok) throw new Error(opened.failure.message);
  const { ledger } = opened;
  ledger.person.set({ ...person, postal: '' });
  ledger.tags.add(tags);
  const ids = sources.map(({ kind, location }) => ledger.sources.add({ kind, location, label: location }).id);
  const result = await runScan(
    plainRequest({
      ledger,
      sources: ids,
      companies,
      memory,
    }),
  );
  if (result.judged === null) throw new Error('the mailbox could not be read');
  return ledger;
}

/** All that was derived, byte for byte, and what judging answered. */
function everything(ledger: Ledger, outcome: unknown): string {
  const { judgedOn: _, ...state } = ledger.findings.state();
  return `${found(ledger)}\n${JSON.stringify([state, outcome], null, 1)}`;
}

/** The report with its sightings, and what the ledger keeps beside it. */
export function found(ledger: Ledger): string {
  const scanned = { messages: 0, duplicates: 0, malformed: 0, bytes: 0, seconds: 0 };
  const { findings } = ledger;
  return JSON.stringify(
    {
      report: buildReport({ ledger, scanned, sightings: true }),
      sightings: [...findings.eachSighting()].map(({ sighting }) => sighting),
      tags: findings.allTags(),
      leaks: findings.allLeaks(),
      counts: findings.counts(),
      learned: ledger.person.get().learned,
    },
    null,
    1,
  );
}
