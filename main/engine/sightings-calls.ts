import type { Handlers } from '../../shared/contract/answer.ts';
import type { LedgerFindings, SightingQuery, StoredSighting } from '../ledger/ledger-findings.ts';
import type { Desk } from './desk.ts';
import { showMessage } from './show-findings.ts';
import { withSpace } from './with-space.ts';

/** Sightings by verdict: for review, and for "why not?". */
export function sightingsCalls(desk: Desk): Handlers<'sightings.list'> {
  return {
    'sightings.list': ({ sender, ...query }) =>
      withSpace(desk, ({ ledger }) => {
        const { total, rows } = sender === null ? ledger.findings.sightings(query) : fromSender(ledger.findings, query, sender);
        const sightings = rows.map((row) => ({
          ...showMessage(row),
          tagId: row.sighting.tagId,
          tag: row.tag.tag,
          holder: { ...row.tag.holder },
          sender: { name: row.sighting.sender.name, domain: row.sighting.sender.domain },
        }));
        return { ok: true, value: { total, sightings } };
      }),
  };
}

/** As many sightings as are looked through for one sender's; a person reads the newest few. */
const lookedThrough = 5000;
const step = 500;

function fromSender(
  findings: LedgerFindings,
  query: SightingQuery,
  domain: string,
): { readonly total: number; readonly rows: readonly StoredSighting[] } {
  const found: StoredSighting[] = [];
  for (let offset = 0; offset < lookedThrough; offset += step) {
    const { rows } = findings.sightings({ ...query, offset, limit: step });
    found.push(...rows.filter(({ sighting }) => sighting.sender.domain === domain));
    if (rows.length < step) break;
  }
  return { total: found.length, rows: found.slice(query.offset, query.offset + query.limit) };
}
