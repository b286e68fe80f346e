/** What one column of one row can hold. */
export type Cell = string | number | bigint | null | Uint8Array;

/** One row in the order of its SELECT. */
export type Row = readonly Cell[];

/** The text in a column; empty where there is none. */
export function textAt(row: Row, column: number): string {
  const cell = row[column];
  return typeof cell === 'string' ? cell : '';
}

/** The number in a column; 0 where there is none. */
export function numberAt(row: Row | null, column: number): number {
  const cell = row?.[column];
  return typeof cell === 'number' || typeof cell === 'bigint' ? Number(cell) : 0;
}

/** The number in a column, or null. */
export function numberOrNullAt(row: Row, column: number): number | null {
  const cell = row[column];
  return typeof cell === 'number' || typeof cell === 'bigint' ? Number(cell) : null;
}

/** The bytes in a column, or null. */
export function bytesAt(row: Row, column: number): Uint8Array | null {
  const cell = row[column];
  return cell instanceof Uint8Array ? cell : null;
}
