/** Lists in the order of a query, so that turning a page does not sort the whole list again. */
export type KeptOrders = {
  readonly of: <Row>(kind: string, query: Readonly<Record<string, unknown>>, sort: () => readonly Row[]) => readonly Row[];
  readonly forget: () => void;
};

/** A screen shows one list at a time; a few more make going back quick. */
const most = 6;

/** Keeps the last few orders until they are forgotten. */
export function keepOrders(): KeptOrders {
  const kept = new Map<string, readonly unknown[]>();
  return {
    of: <Row>(kind: string, query: Readonly<Record<string, unknown>>, sort: () => readonly Row[]): readonly Row[] => {
      const { offset: _offset, limit: _limit, find: _find, ...order } = query;
      const key = `${kind} ${JSON.stringify(order)}`;
      // A key names its kind of rows, so what is kept under it is of this type.
      const rows = (kept.get(key) as readonly Row[] | undefined) ?? sort();
      kept.delete(key);
      kept.set(key, rows);
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
      return rows;
    },
    forget: () => kept.clear(),
  };
}
