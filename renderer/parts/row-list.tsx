import { observeElementRect, useVirtualizer } from '@tanstack/react-virtual';
import { clsx } from 'clsx';
import { type KeyboardEvent, type MouseEvent, memo, type ReactNode, startTransition, useId, useRef } from 'react';
import type { ListView } from '../client/use-list.ts';
import { moveInList } from './move-in-list.ts';
import styles from './row-list.module.css';
import { useListView } from './use-list-view.ts';
import { usePlaceInList } from './use-place-in-list.ts';

/** The three lines of a row, in pixels; what differs is measured. */
const usualHeight = 84;

type Props<Row> = {
  readonly label: string;
  /** The whole list; undefined where a row is not here yet. */
  readonly rows: readonly (Row | undefined)[];
  /** Where the list comes page by page. */
  readonly view?: ListView;
  readonly keyOf: (row: Row) => string;
  readonly selected: string | null;
  readonly onSelect: (row: Row) => void;
  /** Enter on the selected row. */
  readonly onOpen?: (row: Row) => void;
  /** Draws a row; the same function for the same rows, so that only what is new is drawn. */
  readonly children: (row: Row) => ReactNode;
};

/** A long list of which one row is chosen: arrows move, Home and End jump, only what is in view is drawn. */
export const RowList = <Row,>(props: Props<Row>) => {
  const { label, rows, view, keyOf, selected, onSelect, onOpen, children } = props;
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => usualHeight,
    overscan: 3,
    observeElementRect: observeCalmly,
  });
  const items = virtual.getVirtualItems();
  useListView(virtual, rows, keyOf, view);
  const place = usePlaceInList(rows, keyOf, selected, onSelect);
  // One listener for all rows: keys reach the list itself, which is what has the focus.
  const onClick = (event: MouseEvent) => {
    const near = event.target instanceof Element ? event.target.closest('[data-index]') : null;
    const row = rows[Number(near?.getAttribute('data-index') ?? -1)];
    if (row !== undefined) onSelect(row);
    frame.current?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const target = moveInList(event.key, place.at, rows.length);
    if (target >= 0) {
      event.preventDefault();
      place.moveTo(target);
      virtual.scrollToIndex(target);
    } else if (event.key === 'Enter' && rows[place.at] !== undefined) onOpen?.(rows[place.at] as Row);
  };
  return (
    <div
      ref={frame}
      className={styles.frame}
      role="listbox"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={items.some(({ index }) => index === place.at) ? `${id}-${place.at}` : undefined}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <div className={styles.rows} style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start }) => (
          <div
            // Places, not rows: what scrolls out of view is used again for what comes in.
            key={index}
            ref={virtual.measureElement}
            data-index={index}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === place.at}
            aria-busy={rows[index] === undefined || undefined}
            tabIndex={-1}
            aria-posinset={index + 1}
            aria-setsize={rows.length}
            className={clsx(styles.row, index === place.at && styles.chosen)}
            style={{ transform: `translateY(${start}px)` }}
          >
            {rows[index] === undefined ? <span className={styles.coming} /> : <Drawn row={rows[index]} draw={children} />}
          </div>
        ))}
      </div>
    </div>
  );
};

/** How high the frame is says which rows there are to draw: a screen stands before its first rows do, and neither is one long piece of work. */
const observeCalmly: typeof observeElementRect = (instance, heard) =>
  observeElementRect(instance, (rect) => startTransition(() => heard(rect)));

type DrawnProps = { readonly row: unknown; readonly draw: (row: never) => ReactNode };

const Drawn = memo(({ row, draw }: DrawnProps) => <>{draw(row as never)}</>);
