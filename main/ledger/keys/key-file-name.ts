/** Where the key of the ledger in `file` is kept. */
export function keyFileName(file: string): string {
  return `${file}.key.json`;
}
