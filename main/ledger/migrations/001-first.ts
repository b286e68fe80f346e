/** The first shape of the ledger. Times are ms UTC; lists and nested values are JSON. */
export const first = `
  CREATE TABLE notes (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

  CREATE TABLE sources (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    location TEXT NOT NULL,
    label TEXT NOT NULL,
    cursor TEXT,
    messages INTEGER NOT NULL DEFAULT 0,
    last_scan INTEGER,
    scan_notes TEXT NOT NULL DEFAULT '[]',
    server_learned TEXT NOT NULL DEFAULT '',
    server_set TEXT NOT NULL DEFAULT '',
    removed INTEGER NOT NULL DEFAULT 0
  );

  -- One row a message, however many copies there are; at is 9e15 where the time is unknown, so that those come last.
  CREATE TABLE messages (
    id INTEGER PRIMARY KEY,
    identity TEXT NOT NULL,
    at INTEGER NOT NULL,
    source_id INTEGER NOT NULL,
    place TEXT NOT NULL,
    facts TEXT NOT NULL
  );
  -- Where further copies of a message lie.
  CREATE TABLE copies (
    message_id INTEGER NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
    source_id INTEGER NOT NULL,
    place TEXT NOT NULL,
    PRIMARY KEY (message_id, source_id, place)
  ) WITHOUT ROWID;

  CREATE TABLE registry (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    tag TEXT NOT NULL,
    kind TEXT NOT NULL,
    holder TEXT NOT NULL,
    domain TEXT NOT NULL,
    given_on TEXT NOT NULL,
    note TEXT NOT NULL
  );
  CREATE TABLE decisions (id INTEGER PRIMARY KEY AUTOINCREMENT, body TEXT NOT NULL);
  CREATE TABLE letters (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    leak_id TEXT NOT NULL,
    addressee TEXT NOT NULL,
    company_name TEXT NOT NULL,
    company_domain TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    written_as TEXT NOT NULL,
    basis TEXT NOT NULL,
    changed INTEGER NOT NULL
  );
  CREATE TABLE evidence (
    message_id INTEGER PRIMARY KEY REFERENCES messages (id) ON DELETE CASCADE,
    raw BLOB NOT NULL,
    truncated INTEGER NOT NULL
  );

  -- Derived, and replaced whole. The two sighting tables take turns: one is read while the other is filled.
  CREATE TABLE leaks (id TEXT PRIMARY KEY, body TEXT NOT NULL);
  CREATE TABLE tags_in_use (id TEXT PRIMARY KEY, entry_id INTEGER, body TEXT NOT NULL);
  CREATE TABLE alerts (body TEXT NOT NULL);
  CREATE TABLE sightings_0 (
    message_id INTEGER NOT NULL, tag_id TEXT NOT NULL, verdict INTEGER NOT NULL, at INTEGER NOT NULL,
    leak_id TEXT NOT NULL, body TEXT NOT NULL
  );
  CREATE TABLE sightings_1 (
    message_id INTEGER NOT NULL, tag_id TEXT NOT NULL, verdict INTEGER NOT NULL, at INTEGER NOT NULL,
    leak_id TEXT NOT NULL, body TEXT NOT NULL
  );
`;
