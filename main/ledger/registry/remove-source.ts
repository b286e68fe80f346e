import { type BlockRow, messageIdAt } from '../messages/block-shape.ts';
import type { BlockStore } from '../messages/block-store.ts';
import type { Database } from '../storage/database.ts';
import { numberAt, textAt } from '../storage/row.ts';

/** Takes a source out of the list; with `remove` its messages go as well, unless a copy lies in another source. */
export function removeSource(database: Database, blocks: BlockStore, id: number, findings: 'keep' | 'remove'): void {
  database.transaction(() => {
    if (findings === 'keep') {
      database.run('UPDATE sources SET removed = 1 WHERE id = ?', [id]);
      return;
    }
    database.run('DELETE FROM copies WHERE source_id = ?', [id]);
    blocks.changing(() => {
      for (const messageId of messagesOf(blocks, id)) removeMessage(database, blocks, messageId);
    });
    database.run('DELETE FROM sources WHERE id = ?', [id]);
  });
}

function messagesOf(blocks: BlockStore, sourceId: number): readonly number[] {
  const ids: number[] = [];
  for (const { block, keys } of blocks.eachKeys())
    for (let slot = 0; slot < keys.slots; slot += 1) if (keys.sourceAt(slot) === sourceId) ids.push(messageIdAt(block, slot));
  return ids;
}

// A message that also lies elsewhere lives on there: at its first other place.
function removeMessage(database: Database, blocks: BlockStore, id: number): void {
  const row = blocks.get(id);
  const copy = database.row('SELECT source_id, place FROM copies WHERE message_id = ? ORDER BY source_id, place LIMIT 1', [id]);
  if (row === null) return;
  if (copy === null) {
    blocks.change(id, null);
    database.run('DELETE FROM evidence WHERE message_id = ?', [id]);
    return;
  }
  const moved: BlockRow = { ...row, sourceId: numberAt(copy, 0), place: textAt(copy, 1) };
  blocks.change(id, moved);
  const sql = 'DELETE FROM copies WHERE message_id = ? AND source_id = ? AND place = ?';
  database.run(sql, [id, moved.sourceId, moved.place]);
}
