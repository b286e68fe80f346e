import { useVirtualizer } from '@tanstack/react-virtual';
import { clsx } from 'clsx';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { moveInList } from './move-in-list.ts';
import styles from './row-list.module.css';

type Props<Row> = {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly total: number;
  readonly keyOf: (row: Row) => string;
  readonly selected: string | null;
  readonly onSelect: (row: Row) => void;
  /** Enter on the selected row. */
  readonly onOpen?: (row: Row) => void;
  readonly onEnd: () => void;
  readonly children: (row: Row) => ReactNode;
};

/** A long list of which one row is chosen: arrows move, Home and End jump, only what is in view is drawn. */
export const RowList = <Row,>(props: Props<Row>) => {
  const { label, rows, total, keyOf, selected, onSelect, onOpen, onEnd, children } = props;
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => 68,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  const at = rows.findIndex((row) => keyOf(row) === selected);
  useEffect(() => {
    if (last >= rows.length - 20) onEnd();
  }, [last, rows.length, onEnd]);
  // One listener for all rows: keys reach the list itself, which is what has the focus.
  const onClick = (event: MouseEvent) => {
    const place = event.target instanceof Element ? event.target.closest('[data-index]') : null;
    const row = rows[Number(place?.getAttribute('data-index') ?? -1)];
    if (row !== undefined) onSelect(row);
    frame.current?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[moveInList(event.key, at, rows.length)];
    if (row !== undefined) {
      event.preventDefault();
      onSelect(row);
      virtual.scrollToIndex(rows.indexOf(row));
    } else if (event.key === 'Enter' && rows[at] !== undefined) onOpen?.(rows[at]);
  };
  return (
    <div
      ref={frame}
      className={styles.frame}
      role="listbox"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <div className={styles.rows} style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          const chosen = item.index === at;
          return (
            <div
              key={keyOf(row)}
              ref={virtual.measureElement}
              data-index={item.index}
              id={`${id}-${item.index}`}
              role="option"
              aria-selected={chosen}
              tabIndex={-1}
              aria-posinset={item.index + 1}
              aria-setsize={total}
              className={clsx(styles.row, chosen && styles.chosen)}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {children(row)}
            </div>
          );
        })}
      </div>
    </div>
  );
};
