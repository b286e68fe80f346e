import type { Handlers } from '../../shared/contract/answer.ts';
import type { Desk } from './desk.ts';
import { showMessage } from './show-findings.ts';
import { withSpace } from './with-space.ts';

/** Sightings by verdict: for review, and for "why not?". */
export function sightingsCalls(desk: Desk): Handlers<'sightings.list'> {
  return {
    'sightings.list': (query) =>
      withSpace(desk, ({ ledger }) => {
        const { total, rows } = ledger.findings.sightings(query);
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
