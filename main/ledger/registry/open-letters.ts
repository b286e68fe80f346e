import type { LedgerLetters, StoredLetter } from '../ledger-letters.ts';
import type { Database } from '../storage/database.ts';
import { numberAt, type Row, textAt } from '../storage/row.ts';

const columns = 'id, leak_id, addressee, company_name, company_domain, subject, body, written_as, basis, changed';

/** The part of the ledger that keeps letters. */
export function openLetters(database: Database): LedgerLetters {
  const get = (id: number): StoredLetter | null => {
    const row = database.row(`SELECT ${columns} FROM letters WHERE id = ?`, [id]);
    return row === null ? null : letterFrom(row);
  };
  return {
    list: () => database.rows(`SELECT ${columns} FROM letters ORDER BY changed DESC, id DESC`).map(letterFrom),
    get,
    add: (letter) => ({ ...letter, id: addLetter(database, letter) }),
    change: (id, { subject, body, changed }) => {
      database.run('UPDATE letters SET subject = ?, body = ?, changed = ? WHERE id = ?', [subject, body, changed, id]);
      return get(id);
    },
    remove: (id) => void database.run('DELETE FROM letters WHERE id = ?', [id]),
  };
}

function addLetter(database: Database, letter: Omit<StoredLetter, 'id'>): number {
  const { leakId, addressee, company, subject, body, writtenAs, basis, changed } = letter;
  return database.transaction(() => {
    database.run(
      `INSERT INTO letters (leak_id, addressee, company_name, company_domain, subject, body, written_as, basis, changed)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [leakId, addressee, company.name, company.domain, subject, body, writtenAs, basis, changed],
    );
    return numberAt(database.row('SELECT last_insert_rowid()'), 0);
  });
}

function letterFrom(row: Row): StoredLetter {
  return {
    id: numberAt(row, 0),
    leakId: textAt(row, 1),
    addressee: textAt(row, 2) === 'receiver' ? 'receiver' : 'holder',
    company: { name: textAt(row, 3), domain: textAt(row, 4) },
    subject: textAt(row, 5),
    body: textAt(row, 6),
    writtenAs: textAt(row, 7),
    basis: textAt(row, 8),
    changed: numberAt(row, 9),
  };
}
