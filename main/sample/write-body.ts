import type { SampleMessage } from './sample-message.ts';
import type { SeededRandom } from './seeded-random.ts';
import { dateLine } from './write-headers.ts';

/** The lines after the trace and address fields: content fields, the empty line, the body. */
export function writeBody(message: SampleMessage, random: SeededRandom): readonly string[] {
  const text = message.paragraphs.join('\n\n');
  switch (message.shape) {
    case 'plain':
      return [...content('text/plain; charset=utf-8', '8bit'), '', ...text.split('\n')];
    case 'quoted':
      return [...content('text/plain; charset="UTF-8"', 'quoted-printable'), '', ...quotedPrintable(Buffer.from(text))];
    case 'latin':
      return [
        ...content('text/plain; charset=iso-8859-1', 'quoted-printable'),
        '',
        ...quotedPrintable(Buffer.from(text, 'latin1')),
      ];
    case 'base64':
      return [...content('text/plain; charset=utf-8', 'base64'), '', ...base64(Buffer.from(text))];
    case 'html':
      return [
        ...content('text/html; charset=utf-8', 'quoted-printable'),
        '',
        ...quotedPrintable(Buffer.from(htmlOf(message.paragraphs))),
      ];
    case 'alternative':
      return alternative(message.paragraphs, `=_${random.hex(20)}`);
    case 'calendar':
      return [...content('text/calendar; charset=utf-8; method=REQUEST', '8bit'), '', ...invitation(message)];
    case 'report':
      return report(message, `=_${random.hex(20)}`);
  }
}

function content(type: string, encoding: string): readonly string[] {
  return [`Content-Type: ${type}`, `Content-Transfer-Encoding: ${encoding}`];
}

function alternative(paragraphs: readonly string[], boundary: string): readonly string[] {
  return [
    'Content-Type: multipart/alternative;',
    `\tboundary="${boundary}"`,
    '',
    'This is a message in several parts.',
    `--${boundary}`,
    ...content('text/plain; charset=utf-8', 'quoted-printable'),
    '',
    ...quotedPrintable(Buffer.from(paragraphs.join('\n\n'))),
    `--${boundary}`,
    ...content('text/html; charset=utf-8', 'base64'),
    '',
    ...base64(Buffer.from(htmlOf(paragraphs))),
    `--${boundary}--`,
  ];
}

function htmlOf(paragraphs: readonly string[]): string {
  const style = '<style>body{font-family:sans-serif;color:#222}p{line-height:1.5}</style>';
  const body = paragraphs.map((paragraph) => `<p>${paragraph.replaceAll('&', '&amp;').replaceAll('\n', '<br>')}</p>`);
  return `<!DOCTYPE html>\n<html><head>${style}</head>\n<body>\n${body.join('\n')}\n</body></html>`;
}

/** RFC 2045 §6.7, lines of at most 76 characters. */
function quotedPrintable(bytes: Buffer): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const byte of bytes) {
    if (byte === 10) {
      lines.push(line.replace(/ $/, '=20'));
      line = '';
      continue;
    }
    const plain = byte >= 32 && byte < 127 && byte !== 61;
    line += plain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    if (line.length > 72) {
      lines.push(`${line}=`);
      line = '';
    }
  }
  return [...lines, line];
}

function base64(bytes: Buffer): readonly string[] {
  return bytes.toString('base64').match(/.{1,76}/g) ?? [];
}

/** RFC 5545 §3.6.1 by way of RFC 5546 §3.2.2. */
function invitation({ at, from, to, subject }: SampleMessage): readonly string[] {
  const stamp = (time: number) => `${new Date(time).toISOString().replace(/[-:]|\.\d+/g, '')}`;
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Sample//EN',
    'METHOD:REQUEST',
    'BEGIN:VEVENT',
    `UID:${stamp(at)}-sample`,
    `DTSTAMP:${stamp(at)}`,
    `DTSTART:${stamp(at + 7 * 86_400_000)}`,
    `DTEND:${stamp(at + 7 * 86_400_000 + 1_800_000)}`,
    `SUMMARY:${subject}`,
    `ORGANIZER;CN="${from.name}":mailto:${from.address}`,
    `ATTENDEE:mailto:${to.address}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
}

/** A delivery report (RFC 3464). */
function report({ at, paragraphs }: SampleMessage, boundary: string): readonly string[] {
  return [
    'Auto-Submitted: auto-replied',
    'Content-Type: multipart/report; report-type=delivery-status;',
    `\tboundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset=us-ascii',
    '',
    ...paragraphs,
    `--${boundary}`,
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; out.elsewhere.example',
    `Arrival-Date: ${dateLine(at)}`,
    '',
    'Final-Recipient: rfc822; nobody@elsewhere.example',
    'Action: failed',
    'Status: 5.1.1',
    `--${boundary}--`,
  ];
}
