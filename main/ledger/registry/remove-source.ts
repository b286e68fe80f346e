import type { Database } from '../storage/database.ts';

/** Takes a source out of the list; with `remove` its messages go as well, unless a copy lies in another source. */
export function removeSource(database: Database, id: number, findings: 'keep' | 'remove'): void {
  database.transaction(() => {
    if (findings === 'keep') {
      database.run('UPDATE sources SET removed = 1 WHERE id = ?', [id]);
      return;
    }
    database.run('DELETE FROM copies WHERE source_id = ?', [id]);
    moveToCopies(database, id);
    database.run('DELETE FROM messages WHERE source_id = ?', [id]);
    database.run('DELETE FROM sources WHERE id = ?', [id]);
  });
}

// A message that also lies elsewhere lives on there: at its first other place.
function moveToCopies(database: Database, id: number): void {
  const moved = `SELECT c.message_id, min(c.source_id), c.place FROM copies AS c
    JOIN messages AS m ON m.id = c.message_id WHERE m.source_id = ? GROUP BY c.message_id`;
  for (const row of database.rows(moved, [id])) {
    const [messageId = 0, sourceId = 0, place = ''] = row;
    database.run('UPDATE messages SET source_id = ?, place = ? WHERE id = ?', [sourceId, place, messageId]);
    database.run('DELETE FROM copies WHERE message_id = ? AND source_id = ? AND place = ?', [messageId, sourceId, place]);
  }
}
