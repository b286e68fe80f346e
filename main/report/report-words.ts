import { groupedNumber } from '../../shared/text/grouped-number.ts';
import type { Report, ReportLeak } from './report.ts';

/** What was read, in one sentence. */
export function scannedSentence(report: Report): string {
  const { messages, duplicates, malformed } = report.scanned;
  const asides = [
    duplicates > 0 ? `${count(duplicates, 'was a copy', 'were copies')}` : '',
    malformed > 0 ? `${count(malformed, 'was damaged', 'were damaged')}` : '',
  ].filter((aside) => aside !== '');
  const read = `Tattletag read ${count(messages, 'message', 'messages')}`;
  return asides.length === 0 ? `${read}.` : `${read}; of these ${asides.join(' and ')}.`;
}

/** What was found, in one sentence, each count with its whole. */
export function foundSentence(report: Report): string {
  const whole = report.tags.length;
  if (whole === 0) return 'No marks of yours were seen yet: name them in a tags.csv, or scan mail that reached your aliases.';
  const leaking = new Set(report.leaks.map((leak) => `${leak.tag}\n${leak.holder.domain}\n${leak.holder.name}`)).size;
  const marks = count(whole, 'mark', 'marks');
  if (leaking === 0) return `You use ${marks}; none of them was found with a stranger.`;
  return `You use ${marks}; ${number(leaking)} of ${number(whole)} reached strangers.`;
}

/** What happened to one mark: never stronger than the proof. */
export function leakSentence(leak: ReportLeak): string {
  const holder = leak.holder.name || leak.holder.domain || 'a company not known by name';
  const receiver = receiverName(leak);
  switch (leak.wording) {
    case 'passed-on':
      return `What you gave to ${holder} reached ${receiver}.`;
    case 'exposed':
      return `What you gave to ${holder} reached ${receiver}; a breach of ${holder} is known.`;
    case 'admitted':
      return `What you gave to ${holder} reached ${receiver}; ${holder} admitted passing it on.`;
  }
}

/** Who has it now, for reading. */
export function receiverName(leak: Pick<ReportLeak, 'receiver'>): string {
  if (leak.receiver.name !== '') return leak.receiver.name;
  if (leak.receiver.domain !== '') return leak.receiver.domain;
  return leak.receiver.identity === 'forged' ? 'someone under a false name' : 'senders nobody can name';
}

/** How a proposal is marked wherever a leak is shown. */
export function originNote(leak: ReportLeak): string {
  return leak.origin === 'proposed' ? ' (proposed, please confirm)' : '';
}

/** The line that proves it: the first that supports it, else the first there is. */
export function provingHeader(leak: ReportLeak): string {
  const withHeader = leak.evidence.filter((item) => item.header !== '');
  return (withHeader.find((item) => item.supports) ?? withHeader[0])?.header ?? '';
}

/** A count with its noun. */
export function count(amount: number, one: string, many: string): string {
  return `${number(amount)} ${amount === 1 ? one : many}`;
}

function number(amount: number): string {
  return groupedNumber(amount);
}
