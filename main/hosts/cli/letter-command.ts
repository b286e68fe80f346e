import { visibleText } from '../../../shared/text/visible-text.ts';
import { draftForLeak } from '../../engine/draft-for-leak.ts';
import { goneFailure } from '../../engine/failures.ts';
import { companyBook } from './company-book-of.ts';
import type { ExitCode } from './exit-code.ts';
import { outcomeOf, withKeptLedger } from './kept-ledger.ts';
import { checkOut, putOut } from './put-out.ts';
import { say } from './say.ts';

/** `tattletag letter LEAK`: a first draft to read, change and send oneself. */
export async function letterCommand(
  leakId: string,
  options: { readonly to: 'holder' | 'receiver'; readonly ledger?: string; readonly out?: string },
): Promise<ExitCode> {
  const out = options.out ?? null;
  const allowed = checkOut(out, options.ledger === undefined ? [] : [options.ledger]);
  if (!allowed.ok) return outcomeOf(allowed);
  return withKeptLedger(options.ledger, async (ledger) => {
    const leak = ledger.findings.leak(leakId);
    if (leak === null) return goneFailure('leak');
    const companies = companyBook(null);
    if (!companies.ok) return companies;
    const draft = draftForLeak(ledger, companies.value, leak, options.to);
    if (!draft.ok) return draft;
    const { subject, body, basis } = draft.value;
    const put = await putOut(`Subject: ${visibleText(subject)}\n\n${visibleText(body)}`, out);
    if (put.ok) say(`Legal basis: ${basis}. Nothing was sent.`);
    return put;
  });
}
