/** Where the secrets of a ledger's accounts are kept. */
export function vaultFileName(ledgerFile: string): string {
  return `${ledgerFile}.vault.json`;
}
