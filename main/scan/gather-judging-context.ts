import type { CompanyBook } from '../../shared/companies/company-book.ts';
import type { JudgingContext } from '../../shared/detect/judging.ts';
import { type Registered, registerTags } from '../../shared/detect/tags/register-tags.ts';
import type { Ledger } from '../ledger/ledger.ts';

/** What a judging goes by beside what was learned of the mailbox, and which registry row each tag comes from. */
export type GatheredContext = {
  readonly context: Omit<JudgingContext, 'knowledge'>;
  readonly problems: Registered['problems'];
  readonly entries: ReadonlyMap<string, number>;
};

/** What judging goes by beside the mail: the person, their tags and their decisions, as the ledger has them now. */
export function gatherJudgingContext(
  ledger: Ledger,
  { companies, since }: { readonly companies: CompanyBook; readonly since: number | null },
): GatheredContext {
  const stored = ledger.tags.list();
  const { tags, rows, problems } = registerTags(
    stored.map(({ entry }) => entry),
    companies,
  );
  const { names, addresses } = ledger.person.get();
  const decisions = ledger.decisions.all().map(({ decision }) => decision);
  const set = ledger.sources.list().filter((source) => source.serverSet !== '');
  const servers = new Map(set.map((source) => [source.id, source.serverSet]));
  const entries = new Map<string, number>();
  for (const [place, tag] of tags.entries()) {
    const entry = stored[rows[place] ?? -1];
    if (entry !== undefined) entries.set(tag.id, entry.entryId);
  }
  return { context: { person: { names, addresses }, tags, decisions, companies, since, servers }, problems, entries };
}
