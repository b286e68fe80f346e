import type { Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { ListView, Place } from '../client/use-list.ts';

type Scrolling = Virtualizer<HTMLDivElement, Element>;

/** Ties a list's view to its pages: asks for what is in view, begins anew at another order, and keeps the first row in view in its place. */
export const useListView = <Row>(
  virtual: Scrolling,
  rows: readonly (Row | undefined)[],
  keyOf: (row: Row) => string,
  view: ListView | undefined,
): void => {
  const items = virtual.getVirtualItems();
  const from = items[0]?.index ?? 0;
  const to = items.at(-1)?.index ?? 0;
  const show = view?.show;
  useEffect(() => show?.(from, to), [show, from, to]);

  const key = view?.key;
  const shownKey = useRef(key);
  const top = useRef<Place | null>(null);
  useLayoutEffect(() => {
    if (shownKey.current === key) return;
    shownKey.current = key;
    top.current = null;
    virtual.scrollToOffset(0);
  }, [key, virtual]);

  const held = view?.held ?? null;
  useLayoutEffect(() => {
    const was = top.current;
    if (held === null || was === null || held.id !== was.id || held.index === was.index) return;
    const shift = startOf(virtual, held.index) - startOf(virtual, was.index);
    top.current = held;
    virtual.scrollToOffset((virtual.scrollOffset ?? 0) + shift);
  }, [held, virtual]);

  const hold = view?.hold;
  const offset = virtual.scrollOffset ?? 0;
  const first = offset <= 0 ? -1 : (items.find(({ end }) => end > offset)?.index ?? -1);
  useEffect(() => {
    // At the top of the list the newest is wanted, not the row that was there.
    const row = rows[first];
    if (first >= 0 && row === undefined) return;
    top.current = row === undefined ? null : { id: keyOf(row), index: first };
    hold?.(top.current?.id ?? null);
  }, [hold, first, rows, keyOf]);
};

const startOf = (virtual: Scrolling, index: number): number => virtual.measurementsCache[index]?.start ?? 0;
