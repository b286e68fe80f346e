import { useEffect, useRef } from 'react';

/** The place of the chosen row, also while it is out of view and not here; and how to choose a row that is still to come. */
export const usePlaceInList = <Row>(
  rows: readonly (Row | undefined)[],
  keyOf: (row: Row) => string,
  selected: string | null,
  onSelect: (row: Row) => void,
) => {
  const last = useRef({ key: selected, at: -1 });
  const wanted = useRef(-1);
  const found = selected === null ? -1 : rows.findIndex((row) => row !== undefined && keyOf(row) === selected);
  // A chosen row that was scrolled far away is no longer here, but keys go on from where it was.
  const away = last.current.key === selected && rows[last.current.at] === undefined && last.current.at < rows.length;
  const at = found >= 0 || !away ? found : last.current.at;
  useEffect(() => {
    last.current = { key: selected, at };
  }, [selected, at]);
  const choose = (index: number): void => {
    const row = rows[index];
    wanted.current = row === undefined ? index : -1;
    if (row !== undefined) onSelect(row);
  };
  const coming = wanted.current >= 0 && rows[wanted.current] !== undefined;
  useEffect(() => {
    const row = rows[wanted.current];
    if (!coming || row === undefined) return;
    wanted.current = -1;
    onSelect(row);
  }, [coming, rows, onSelect]);
  return { at, moveTo: choose };
};
