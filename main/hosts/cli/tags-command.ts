import type { Answer } from '../../../shared/contract/answer.ts';
import { registerTags } from '../../../shared/detect/tags/register-tags.ts';
import { visibleLine } from '../../../shared/text/visible-text.ts';
import { failed } from '../../engine/failures.ts';
import { readTagRow } from '../../engine/read-tag-row.ts';
import { usualColumns } from '../../engine/tag-columns.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { companyBook } from './company-book-of.ts';
import type { ExitCode } from './exit-code.ts';
import { judgeOutdated, withKeptLedger } from './kept-ledger.ts';
import { plainTable } from './plain-table.ts';
import { putOut } from './put-out.ts';
import { say } from './say.ts';
import { takeTags } from './take-tags.ts';

type LedgerChoice = { readonly ledger?: string };

/** `tattletag tags list` */
export function listTags(options: LedgerChoice): Promise<ExitCode> {
  return withKeptLedger(options.ledger, (ledger) => {
    const rows = ledger.findings.allTags().map(({ tag, leaks }) => {
      return [tag.tag, tag.kind, tag.holder.name || tag.holder.domain, tag.origin, String(tag.messages), String(leaks)];
    });
    if (rows.length === 0) say('No marks yet. Take some over with: tattletag tags import FILE');
    return putOut(plainTable(['Mark', 'Kind', 'Given to', 'Origin', 'Mails', 'Leaks'], rows), null);
  });
}

/** `tattletag tags import FILE` */
export function importTagsFile(file: string, options: LedgerChoice): Promise<ExitCode> {
  return withKeptLedger(options.ledger, async (ledger) => {
    const companies = companyBook(null);
    if (!companies.ok) return companies;
    const taken = takeTags(file, ledger, companies.value);
    if (!taken.ok) return taken;
    for (const { line, message } of taken.value.notes) say(`line ${line}: ${message}`);
    say(`${taken.value.added} taken over, ${taken.value.unchanged} were there already.`);
    return judgeOutdated(ledger);
  });
}

/** One mark as typed on the command line. */
export type TypedTag = LedgerChoice & {
  readonly holder: string;
  readonly domain: string;
  readonly kind: string;
  readonly givenOn: string;
  readonly note: string;
};

/** `tattletag tags add TAG --holder NAME` */
export function addTag(tag: string, options: TypedTag): Promise<ExitCode> {
  return withKeptLedger(options.ledger, (ledger) => keepTag(ledger, tag, options));
}

async function keepTag(ledger: Ledger, tag: string, typed: TypedTag): Promise<Answer<unknown>> {
  const row = readTagRow([tag, typed.kind, typed.holder, typed.domain, typed.givenOn, typed.note], usualColumns);
  if (!row.ok) return failed('bad-tag', row.message, 'Nothing was changed.');
  const companies = companyBook(null);
  if (!companies.ok) return companies;
  const entries = [...ledger.tags.list().map(({ entry }) => entry), row.entry];
  const problem = registerTags(entries, companies.value).problems.find(({ index }) => index === entries.length - 1);
  if (problem !== undefined) return failed('tag-refused', problem.message, 'Nothing was changed.');
  const kept = ledger.guard(() => {
    ledger.tags.add([row.entry]);
    ledger.findings.outdated();
  });
  if (!kept.ok) return kept;
  say(`${visibleLine(row.entry.tag)} is kept as given to ${visibleLine(row.entry.holder)}.`);
  return judgeOutdated(ledger);
}
