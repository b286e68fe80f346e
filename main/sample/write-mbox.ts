import type { SampleMessage } from './sample-message.ts';
import type { SeededRandom } from './seeded-random.ts';
import { writeBody } from './write-body.ts';
import { writeHeaders } from './write-headers.ts';

/**
 * Writes messages as an mbox (RFC 4155, the mboxrd way: every body line that is `From ` after any number of `>` gets one more).
 * Every eighth message ends its lines with CRLF, as mailboxes that have moved between programs do.
 */
export function writeMbox(messages: readonly SampleMessage[], random: SeededRandom): string {
  return messages.map((message, index) => writeOne(message, random, index % 8 === 5 ? '\r\n' : '\n')).join('');
}

function writeOne(message: SampleMessage, random: SeededRandom, end: string): string {
  const lines = [...writeHeaders(message, random), ...writeBody(message, random)];
  return [separator(message), ...lines.map(escaped), '', ''].join(end);
}

/** The separator's date is in asctime form (RFC 4155 §appendix A). */
function separator({ from, at }: SampleMessage): string {
  const [weekday, date, month, year, time] = new Date(at).toUTCString().replace(',', '').split(' ');
  return `From ${from.address} ${weekday} ${month} ${date} ${time} ${year}`;
}

function escaped(line: string): string {
  return /^>*From /.test(line) ? `>${line}` : line;
}
