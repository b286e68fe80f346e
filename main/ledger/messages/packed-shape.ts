import type { Mailbox, TraceHeader } from '../../../shared/detect/facts/message-facts.ts';

/** Trace headers by the number that stands for them in packed facts; only ever added to at the end. */
export const traceHeaders: readonly TraceHeader[] = [
  'To',
  'Delivered-To',
  'Received',
  'Cc',
  'X-Original-To',
  'Envelope-To',
  'X-Envelope-To',
  'X-Forwarded-To',
  'X-Delivered-To',
  'X-Resolved-To',
  'X-Gm-Original-To',
  'Apparently-To',
  'Resent-To',
];

/** The usual ways to write one author, so that most From lines need no second copy: 1 quoted name, 2 bare name, 3 address only. */
export function fromLineForm(form: number, author: Mailbox): string {
  switch (form) {
    case 1:
      return `"${author.name}" <${author.address}>`;
    case 2:
      return `${author.name} <${author.address}>`;
    default:
      return author.address;
  }
}

/** Stands for a time that is unknown, so that such messages come last in order of time. */
export const noTime = 9_000_000_000_000_000;
