/** Counts the changes of the messages while the ledger is open. */
export type Revision = { readonly now: () => number; readonly changed: () => void };

/** Starts at nothing changed. */
export function startRevision(): Revision {
  let changes = 0;
  return {
    now: () => changes,
    changed: () => {
      changes += 1;
    },
  };
}
