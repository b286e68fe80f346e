/**
 * Which messages are known: 64-bit identities and ids of messages in flat arrays, at most 20 MB a million.
 * Open addressing with linear probing; row number 0 marks a free slot.
 */
export type SeenSet = {
  readonly size: () => number;
  /** The message with an identity (16 hex digits), or 0. */
  readonly rowOf: (identity: string) => number;
  readonly add: (identity: string, row: number) => void;
  /** The same with the first and the last eight digits of the identity as numbers. */
  readonly addNumbers: (high: number, low: number, row: number) => void;
};

const fullest = 0.85;
const growth = 1.35;

/** Makes room for about `expected` identities; it grows by itself. */
export function createSeenSet(expected: number): SeenSet {
  let table = makeTable(Math.ceil(Math.max(expected, 4096) / fullest) + 1);
  let size = 0;
  const addNumbers = (highPart: number, lowPart: number, row: number): void => {
    if (size >= table.rows.length * fullest) table = grown(table);
    put(table, highPart, lowPart, row);
    size += 1;
  };
  return {
    size: () => size,
    rowOf: (identity) => table.rows[slotOf(table, high(identity), low(identity))] ?? 0,
    add: (identity, row) => addNumbers(high(identity), low(identity), row),
    addNumbers,
  };
}

type Table = { readonly highs: Uint32Array; readonly lows: Uint32Array; readonly rows: Uint32Array };

function makeTable(slots: number): Table {
  return { highs: new Uint32Array(slots), lows: new Uint32Array(slots), rows: new Uint32Array(slots) };
}

const high = (identity: string): number => Number.parseInt(identity.slice(0, 8), 16) >>> 0;
const low = (identity: string): number => Number.parseInt(identity.slice(8, 16), 16) >>> 0;

/** The slot that holds the identity, or the free one where it belongs. */
function slotOf(table: Table, highPart: number, lowPart: number): number {
  const slots = table.rows.length;
  let slot = Math.floor((highPart / 0x1_0000_0000) * slots);
  while (table.rows[slot] !== 0 && (table.highs[slot] !== highPart || table.lows[slot] !== lowPart)) {
    slot = slot + 1 === slots ? 0 : slot + 1;
  }
  return slot;
}

function put(table: Table, highPart: number, lowPart: number, row: number): void {
  const slot = slotOf(table, highPart, lowPart);
  table.highs[slot] = highPart;
  table.lows[slot] = lowPart;
  table.rows[slot] = row;
}

function grown(old: Table): Table {
  const table = makeTable(Math.ceil(old.rows.length * growth));
  for (let i = 0; i < old.rows.length; i += 1) {
    const row = old.rows[i] ?? 0;
    if (row !== 0) put(table, old.highs[i] ?? 0, old.lows[i] ?? 0, row);
  }
  return table;
}
