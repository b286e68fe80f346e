import { z } from 'zod';
import { sourceKind } from '../../../shared/contract/values.ts';
import type { SourceNote } from '../../sources/source.ts';
import type { LedgerSources, StoredSource } from '../ledger-sources.ts';
import type { BlockStore } from '../messages/block-store.ts';
import type { Revision } from '../messages/revision.ts';
import type { Notes } from '../notes.ts';
import type { Database } from '../storage/database.ts';
import { numberAt, numberOrNullAt, type Row, textAt } from '../storage/row.ts';
import { removeSource } from './remove-source.ts';

const columns = 'id, kind, location, label, cursor, messages, last_scan, scan_notes, server_learned, server_set';

/** The part of the ledger that keeps the sources. */
export function openSources(database: Database, blocks: BlockStore, notes: Notes, revision: Revision): LedgerSources {
  const get = (id: number): StoredSource | null => {
    const row = database.row(`SELECT ${columns} FROM sources WHERE id = ? AND removed = 0`, [id]);
    return row === null ? null : sourceFrom(row);
  };
  return {
    list: () => database.rows(`SELECT ${columns} FROM sources WHERE removed = 0 ORDER BY id`).map(sourceFrom),
    get,
    add: (source) => sourceFrom(addSource(database, source)),
    remove: (id, findings) => {
      // Said first: a crash in between must not leave anything that counts on messages that are gone.
      revision.changed();
      removeSource(database, blocks, id, findings);
      notes.outdated();
    },
    setServer: (id, server) => {
      database.run('UPDATE sources SET server_set = ? WHERE id = ?', [server, id]);
      notes.outdated();
    },
    learnServers: (servers) => {
      for (const [id, server] of servers) database.run('UPDATE sources SET server_learned = ? WHERE id = ?', [server, id]);
    },
    finishScan: (id, on, found) => {
      database.run('UPDATE sources SET last_scan = ?, scan_notes = ? WHERE id = ?', [on, JSON.stringify(found), id]);
    },
    startOver: (id) => void database.run('UPDATE sources SET cursor = NULL WHERE id = ?', [id]),
  };
}

type NewSource = { readonly kind: string; readonly location: string; readonly label: string };

function addSource(database: Database, source: NewSource): Row {
  return database.transaction(() => {
    const known = database.row('SELECT id FROM sources WHERE kind = ? AND location = ?', [source.kind, source.location]);
    if (known === null) {
      database.run('INSERT INTO sources (kind, location, label) VALUES (?, ?, ?)', [source.kind, source.location, source.label]);
    } else {
      const sql = 'UPDATE sources SET removed = 0, label = ? WHERE id = ? AND (removed = 1 OR label <> ?)';
      database.run(sql, [source.label, numberAt(known, 0), source.label]);
    }
    const row = database.row(`SELECT ${columns} FROM sources WHERE kind = ? AND location = ?`, [source.kind, source.location]);
    if (row === null) throw new Error('a source that was just added is missing');
    return row;
  });
}

const kept = z.array(z.object({ code: z.string(), location: z.string(), message: z.string(), hint: z.string() }));

function sourceFrom(row: Row): StoredSource {
  const cursor = row[4];
  return {
    id: numberAt(row, 0),
    kind: sourceKind.parse(row[1]),
    location: textAt(row, 2),
    label: textAt(row, 3),
    cursor: typeof cursor === 'string' ? cursor : null,
    messages: numberAt(row, 5),
    lastScan: numberOrNullAt(row, 6),
    notes: kept.parse(JSON.parse(textAt(row, 7))) as SourceNote[],
    serverLearned: textAt(row, 8),
    serverSet: textAt(row, 9),
  };
}
