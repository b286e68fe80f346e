/** What opens every ledger that the bench makes. */
export const benchPassphrase = 'four invented bench words';
