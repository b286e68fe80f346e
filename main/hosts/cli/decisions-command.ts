import type { Answer } from '../../../shared/contract/answer.ts';
import type { Decision } from '../../../shared/detect/judging.ts';
import { datedDecision } from '../../engine/decisions-calls.ts';
import { failed } from '../../engine/failures.ts';
import { changesSince, snapshot } from '../../engine/measure-changes.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { dayOf, isoTime } from '../../report/iso-time.ts';
import { companyBook } from './company-book-of.ts';
import { decisionSentence } from './decision-words.ts';
import type { ExitCode } from './exit-code.ts';
import { judgeOutdated, withKeptLedger } from './kept-ledger.ts';
import { plainTable } from './plain-table.ts';
import { putOut } from './put-out.ts';
import { readDecision } from './read-decision.ts';
import { say } from './say.ts';

type LedgerChoice = { readonly ledger?: string };

/** `tattletag decisions list` */
export function listDecisions(options: LedgerChoice): Promise<ExitCode> {
  return withKeptLedger(options.ledger, (ledger) => {
    const rows = [...ledger.decisions.all()]
      .reverse()
      .map(({ id, decision }) => [String(id), dayOf(isoTime(decision.on)), decisionSentence(decision)]);
    if (rows.length === 0) say('Nothing was decided yet. How to: tattletag decisions make --help');
    return putOut(plainTable(['Number', 'On', 'You said that'], rows), null);
  });
}

/** `tattletag decisions make KIND …` */
export function makeDecision(
  kind: string,
  words: readonly string[],
  options: LedgerChoice & { readonly since: string; readonly domain: string },
): Promise<ExitCode> {
  return withKeptLedger(options.ledger, (ledger) => {
    const read = readDecision(ledger, { kind, words, since: options.since, domain: options.domain });
    if (!read.ok) return read;
    const decision = datedDecision(read.value, Date.now());
    return judgedWith(ledger, [decision], () => {
      const [id] = ledger.decisions.make([decision]);
      return `Kept as number ${id}: ${decisionSentence(decision)}.`;
    });
  });
}

/** `tattletag decisions undo NUMBER…` */
export function undoDecisions(numbers: readonly string[], options: LedgerChoice): Promise<ExitCode> {
  return withKeptLedger(options.ledger, (ledger) => {
    const ids = new Set(numbers.map(Number));
    const taken = ledger.decisions.all().filter(({ id }) => ids.has(id));
    if (taken.length < ids.size)
      return failed(
        'no-decision',
        'One of these numbers is not there.',
        'Nothing was changed. List them: tattletag decisions list',
      );
    const decisions = taken.map(({ decision }) => decision);
    return judgedWith(ledger, decisions, () => {
      ledger.decisions.undo([...ids]);
      return `Taken back: ${decisions.map(decisionSentence).join('; ')}.`;
    });
  });
}

/** Writes, judges again at once, and says what that changed. */
async function judgedWith(ledger: Ledger, decisions: readonly Decision[], write: () => string): Promise<Answer<unknown>> {
  const companies = companyBook(null);
  if (!companies.ok) return companies;
  const space = { ledger, companies: () => companies.value };
  const before = snapshot(space, decisions);
  const written = ledger.guard(write);
  if (!written.ok) return written;
  const judged = await judgeOutdated(ledger);
  if (!judged.ok) return judged;
  const changes = changesSince(before, space);
  const counted =
    changes === null
      ? ''
      : ` Leaks: ${changes.gone} gone, ${changes.added} new, ${changes.changed} changed; messages that count differently: ${changes.messages}.`;
  say(`${written.value}${counted} Nothing was sent.`);
  return written;
}
