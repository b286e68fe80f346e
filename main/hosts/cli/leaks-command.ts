import type { Leak } from '../../../shared/detect/leaks/leak.ts';
import { evidenceSentence } from '../../../shared/detect/verdicts/evidence-sentence.ts';
import { whyLeak } from '../../../shared/detect/verdicts/why-sentence.ts';
import { visibleLine } from '../../../shared/text/visible-text.ts';
import { goneFailure } from '../../engine/failures.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { authorOf } from '../../report/author-of.ts';
import { dayOf, isoTime } from '../../report/iso-time.ts';
import { receiverName } from '../../report/report-words.ts';
import type { ExitCode } from './exit-code.ts';
import { withKeptLedger } from './kept-ledger.ts';
import { plainTable } from './plain-table.ts';
import { putOut } from './put-out.ts';
import { say } from './say.ts';

type LedgerChoice = { readonly ledger?: string };

/** `tattletag leaks list` */
export function listLeaks(options: LedgerChoice): Promise<ExitCode> {
  return withKeptLedger(options.ledger, (ledger) => {
    const rows = ledger.findings.allLeaks().map((leak) => {
      return [
        leak.id,
        leak.holder.name || leak.holder.domain,
        leak.tag,
        receiverName(leak),
        leak.confidence,
        String(leak.messages),
      ];
    });
    if (rows.length === 0) say('No leaks: every mark that was seen stayed with the company it was given to.');
    return putOut(plainTable(['Id', 'Given to', 'Mark', 'Reached', 'We think', 'Mails'], rows), null);
  });
}

/** `tattletag leaks show ID` */
export function showLeakPage(id: string, options: LedgerChoice): Promise<ExitCode> {
  return withKeptLedger(options.ledger, (ledger) => {
    const leak = ledger.findings.leak(id);
    return leak === null ? goneFailure('leak') : putOut(leakText(leak, ledger), null);
  });
}

function leakText(leak: Leak, ledger: Ledger): string {
  const day = (time: number | null): string => dayOf(isoTime(time));
  const evidence = leak.evidence.flatMap((item) => {
    const sentence = `${item.supports ? 'For:    ' : 'Against:'} ${evidenceSentence(item)}`;
    return item.header === '' ? [sentence] : [sentence, `         ${item.header}`];
  });
  const sightings = ledger.findings.leakSightings(leak.id, { offset: 0, limit: 50 });
  const mails = sightings.rows.map(({ sighting, message }) => {
    return `${day(sighting.at)}  ${authorOf(message.facts)}  ${message.facts.subject}`;
  });
  const lines = [
    `${leak.holder.name || leak.holder.domain} → ${receiverName(leak)}`,
    `Mark: ${leak.tag} (${leak.strength}, ${leak.origin})`,
    `We think: ${leak.confidence}; ${leak.wording}; ${leak.manner}; sender ${leak.receiver.identity}`,
    `${leak.messages} messages from ${day(leak.firstSeen)} to ${day(leak.lastSeen)}`,
    `Why: ${whyLeak(leak)}`,
    '',
    ...evidence,
    '',
    ...mails,
    ...(sightings.total > mails.length ? [`… ${sightings.total - mails.length} more`] : []),
  ];
  return `${lines.map(visibleLine).join('\n')}\n`;
}
