import type { StoredMessage } from '../ledger-messages.ts';
import { numberAt, type Row, textAt } from '../storage/row.ts';
import { noTime } from './packed-shape.ts';
import { unpackFacts } from './unpack-facts.ts';

/** The columns that `messageFrom` reads, of a table named `m`. */
export const messageColumns = 'm.id, m.source_id, m.place, m.identity, m.at, m.facts';

/** One message from a row that begins with `messageColumns`. */
export function messageFrom(row: Row): StoredMessage {
  const at = numberAt(row, 4);
  return {
    id: numberAt(row, 0),
    sourceId: numberAt(row, 1),
    place: textAt(row, 2),
    facts: unpackFacts(textAt(row, 3), at === noTime ? null : at, textAt(row, 5)),
  };
}
