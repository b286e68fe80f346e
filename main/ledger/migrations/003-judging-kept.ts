/** What a judging leaves for the next one: pieces in the order of their ids. */
export const judgingKept = `
  CREATE TABLE judging_kept (id INTEGER PRIMARY KEY AUTOINCREMENT, kind INTEGER NOT NULL, body BLOB NOT NULL);
`;
