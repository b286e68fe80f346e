import { afterAll, expect, it } from 'vitest';
import type { Ledger } from '../../main/ledger/ledger.ts';
import { packFacts } from '../../main/ledger/messages/pack-facts.ts';
import { openTemporaryLedger } from '../../main/ledger/open-temporary-ledger.ts';
import { createJudgeMemory, type JudgeMemory } from '../../main/scan/judge-memory.ts';
import { judgeNews } from '../../main/scan/judge-news.ts';
import { recallJudging } from '../../main/scan/recall-judging.ts';
import { takeReports } from '../../main/scan/take-reports.ts';
import { startTally } from '../../main/scan/tally.ts';
import { buildCompanyBook } from '../../shared/companies/build-company-book.ts';
import type { CompanyBook } from '../../shared/companies/company-book.ts';
import { foundByRank } from '../unit/main/scan/grown-mailbox.ts';
import { mailOf } from './judge-case.ts';
import { type MailFile, readAll } from './judge-files.ts';
import { type Label, type Part, readParts } from './read-part.ts';

/** `EVERY=1` takes every case, which takes minutes. */
const every = Number(process.env.EVERY ?? 12);

/** What is found in a case's mail when it comes in scans of these sizes; each in a program that was just started. */
async function foundIn(part: Part, label: Label, mail: readonly MailFile[], sizes: readonly number[]): Promise<Found> {
  const opened = openTemporaryLedger();
  if (!opened.ok) throw new Error(opened.failure.message);
  const { ledger } = opened;
  const companies = buildCompanyBook(part.pack);
  ledger.person.set({ ...part.person, postal: '' });
  ledger.tags.add(part.registry);
  ledger.decisions.make(label.decisions ?? []);
  const { id } = ledger.sources.add({ kind: 'eml-folder', location: '/', label: 'mail' });
  let from = 0;
  let partly = false;
  for (const size of sizes) {
    const before = ledger.note('ledger.sightings');
    await scan(ledger, companies, id, mail.slice(from, from + size), createJudgeMemory(0), from);
    partly = ledger.note('ledger.sightings') === before;
    from += size;
  }
  const text = foundByRank(ledger);
  ledger.close();
  return { text, partly };
}

type Found = { readonly text: string; readonly partly: boolean };

async function scan(
  ledger: Ledger,
  companies: CompanyBook,
  sourceId: number,
  mail: readonly MailFile[],
  memory: JudgeMemory,
  from: number,
): Promise<void> {
  const rows = mail.map((file, nth) => {
    const facts = readAll(file, ledger.person.get().names);
    return { identity: facts.identity, at: facts.at, place: String(from + nth), facts: packFacts(facts) };
  });
  const recall = recallJudging(ledger, companies, memory);
  const onFault = (): void => {
    throw new Error('a storage fault');
  };
  const taker = takeReports({ ledger, companies, tally: startTally(() => 0), recall, onFault });
  const batch = { sourceId, cursor: null, rows, textsOnly: false };
  taker.take({ kind: 'batch', batch, messages: rows.length, malformed: 0, bytes: 0 });
  taker.finish();
  const judged = await judgeNews({ ...taker, ledger }, { companies, since: null, memory });
  if (!judged.ok) throw new Error(judged.failure.message);
}

const cases = readParts('').flatMap((part) => part.labels.map((label) => ({ part, label })));
let judged = 0;
let partly = 0;

for (const { part, label } of cases.filter((_, nth) => nth % every === 0)) {
  it(`${part.name}/${label.file} comes to the same in two parts`, { timeout: 60_000 }, async () => {
    // In order of time, as mail comes.
    const timed = mailOf(part, label).map((file) => ({ file, at: readAll(file, []).at ?? Number.POSITIVE_INFINITY }));
    const mail = timed.sort((a, b) => a.at - b.at).map(({ file }) => file);
    const first = Math.max(1, Math.min(mail.length - 1, 1 + ((label.file.length * 7) % mail.length)));
    const once = await foundIn(part, label, mail, [mail.length]);
    const twice = await foundIn(part, label, mail, [first, mail.length - first]);
    judged += 1;
    if (twice.partly) partly += 1;
    expect(twice.text).toBe(once.text);
  });
}

afterAll(() => {
  // Else judging everything would be compared with itself.
  expect(partly / judged).toBeGreaterThan(0.05);
});
