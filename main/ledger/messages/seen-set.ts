import { hexNumberAt } from './hex-digits.ts';

/**
 * Which messages are known: 64-bit identities and ids of messages in flat arrays, at most 20 MB a million. Many small tables, because a
 * large one that grows is there twice. Open addressing with linear probing; row number 0 marks a free slot.
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
const tableBits = 6;
const tablesAll = 2 ** tableBits;

/** Makes room for about `expected` identities; it grows by itself. */
export function createSeenSet(expected: number): SeenSet {
  const slots = Math.ceil(Math.max(expected, 4096) / tablesAll / fullest) + 1;
  const tables = Array.from({ length: tablesAll }, () => makeTable(slots));
  let size = 0;
  const addNumbers = (highPart: number, lowPart: number, row: number): void => {
    const nth = tableOf(highPart);
    let table = tables[nth] ?? makeTable(slots);
    if (table.filled >= table.rows.length * fullest) table = grown(table);
    put(table, highPart, lowPart, row);
    tables[nth] = table;
    size += 1;
  };
  const find = (highPart: number, lowPart: number): number => {
    const table = tables[tableOf(highPart)];
    return table?.rows[slotOf(table, highPart, lowPart)] ?? 0;
  };
  return {
    size: () => size,
    rowOf: (identity) => find(high(identity), low(identity)),
    add: (identity, row) => addNumbers(high(identity), low(identity), row),
    addNumbers,
  };
}

type Table = { readonly highs: Uint32Array; readonly lows: Uint32Array; readonly rows: Uint32Array; filled: number };

function makeTable(slots: number): Table {
  return { highs: new Uint32Array(slots), lows: new Uint32Array(slots), rows: new Uint32Array(slots), filled: 0 };
}

const high = (identity: string): number => hexNumberAt(identity, 0);
const low = (identity: string): number => hexNumberAt(identity, 8);

/** The first digits of an identity choose its table, the next ones its slot there. */
const tableOf = (highPart: number): number => highPart >>> (32 - tableBits);

/** The slot that holds the identity, or the free one where it belongs. */
function slotOf(table: Table, highPart: number, lowPart: number): number {
  const slots = table.rows.length;
  let slot = Math.floor((((highPart << tableBits) >>> 0) / 0x1_0000_0000) * slots);
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
  table.filled += 1;
}

function grown(old: Table): Table {
  const table = makeTable(Math.ceil(old.rows.length * growth));
  for (let i = 0; i < old.rows.length; i += 1) {
    const row = old.rows[i] ?? 0;
    if (row !== 0) put(table, old.highs[i] ?? 0, old.lows[i] ?? 0, row);
  }
  return table;
}
