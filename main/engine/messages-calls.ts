import type { Handlers } from '../../shared/contract/answer.ts';
import type { Evidence } from '../../shared/detect/verdicts/verdict.ts';
import { openMessage } from '../mail/open-message.ts';
import { authorOf } from '../report/author-of.ts';
import type { Desk } from './desk.ts';
import { failed, goneFailure } from './failures.ts';
import { rawMessageOf } from './raw-message-of.ts';
import { withSpace } from './with-space.ts';

/** One message in full, as text only: nothing in it is rendered, loaded or run. */
export function messagesCalls(desk: Desk): Handlers<'messages.open'> {
  return {
    'messages.open': ({ id }) =>
      withSpace(desk, async (space) => {
        const { ledger } = space;
        const message = ledger.messages.get(id);
        if (message === null) return goneFailure('message');
        const fetched = await rawMessageOf(ledger, message, space.accessTo);
        if (!fetched.ok) return fetched;
        const raw = fetched.value;
        if (raw === null) {
          return failed(
            'mail-gone',
            'This message is no longer where it was read.',
            'What was found in it is kept. If its file or folder was moved, add it again as a source.',
          );
        }
        const { text, headers, attachments, truncated } = await openMessage(raw);
        const evidence = ledger.findings.sightingsOf(id).flatMap((sighting) => sighting.evidence);
        const { facts } = message;
        return {
          ok: true,
          value: {
            id,
            from: authorOf(facts),
            to: headers.find(({ name }) => name.toLowerCase() === 'to')?.value ?? '',
            subject: facts.subject,
            at: facts.at ?? facts.date,
            text,
            headers: headers.map((field) => ({ ...field, deciding: decides(field, evidence) })),
            attachments: attachments.map((attachment) => ({ ...attachment })),
            truncated,
          },
        };
      }),
  };
}

/** Whether an evidence's header line is this field: the same name, and a value that begins alike once blanks are folded. */
function decides(field: { readonly name: string; readonly value: string }, evidence: readonly Evidence[]): boolean {
  const name = field.name.toLowerCase();
  const value = folded(field.value);
  return evidence.some(({ header }) => {
    const colon = header.indexOf(':');
    if (colon < 1 || header.slice(0, colon).trim().toLowerCase() !== name) return false;
    const line = folded(header.slice(colon + 1)).replace(/ ?…$/, '');
    return line !== '' && (value.startsWith(line) || line.startsWith(value) || value.includes(line));
  });
}

function folded(text: string): string {
  return text
    .slice(0, 4000)
    .replace(/\s{1,200}/g, ' ')
    .trim()
    .toLowerCase();
}
