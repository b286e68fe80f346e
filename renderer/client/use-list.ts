import { type UseQueryResult, useQueries } from '@tanstack/react-query';
import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import type { CallInput, CallName, CallOutput } from '../../shared/contract/calls.ts';
import { call } from './call.ts';
import type { CallFailure } from './call-failure.ts';

type PagedCall = {
  [N in CallName]: CallInput<N> extends { offset: number; limit: number }
    ? CallOutput<N> extends { total: number }
      ? N
      : never
    : never;
}[CallName];

const pageSize = 100;

/** Where a row stands in the whole list. */
export type Place = { readonly id: string; readonly index: number };

/** A long list that stays in the ledger: only the pages in view are here. */
export type List<Row, Page> = {
  /** As long as the whole list; undefined where a row is not here yet. */
  readonly rows: readonly (Row | undefined)[];
  /** Any page's answer, for the numbers that go with the list. */
  readonly first: Page | undefined;
  readonly failure: CallFailure | null;
  readonly retry: () => void;
  readonly view: ListView;
};

/** What a list on screen tells of its view, and learns. */
export type ListView = {
  /** Another order or filter is another list, which begins at its top. */
  readonly key: string;
  /** The rows from here to there are in view. */
  readonly show: (from: number, to: number) => void;
  /** Which row is to stay where it is when the list changes around it; null: the top of the list. */
  readonly hold: (id: string | null) => void;
  /** Where that row stands in the newest answer. */
  readonly held: Place | null;
};

type Loaded<Page> = { readonly page: Page; readonly held: Place | null };

/** Asks a paged call for what is in view. When the engine says that something changed, only that is asked again. */
export const useList = <N extends PagedCall, Row>(
  name: N,
  input: Omit<CallInput<N>, 'offset' | 'limit' | 'find'>,
  rowsOf: (page: CallOutput<N>) => readonly Row[],
): List<Row, CallOutput<N>> => {
  const key = JSON.stringify(input);
  const [{ key: seenKey, from, to }, setSeen] = useState({ key, from: 0, to: 0 });
  const holding = useRef<string | null>(null);
  const pages = seenKey === key ? Array.from({ length: to - from + 1 }, (_, nth) => from + nth) : [0];
  const { loaded, at, error, again } = useQueries({
    queries: pages.map((page) => ({
      queryKey: [name, 'part', input, page],
      queryFn: () => askPart(name, input, page, holding.current),
    })),
    combine: joinParts<CallOutput<N>>,
  });
  const start = pages[0] ?? 0;
  const newest = useNewest(key, loaded.newest, at);
  const present = useMemo(() => rowsFrom(loaded.parts, newest, start, rowsOf), [loaded, newest, start, rowsOf]);
  // While another order or filter is asked for, the list before it stays on screen.
  const before = useRef({ ...nothing<Row, CallOutput<N>>(), key });
  const shown = present === null ? before.current : { ...present, key };
  if (present !== null) before.current = shown;
  const show = useCallback(
    (first: number, last: number) => {
      const next = { key, from: Math.floor(first / pageSize), to: Math.floor(last / pageSize) };
      setSeen((now) => (now.key === key && now.from === next.from && now.to === next.to ? now : next));
    },
    [key],
  );
  const hold = useCallback((id: string | null) => {
    holding.current = id;
  }, []);
  const view = useMemo(() => ({ key: shown.key, show, hold, held: shown.held }), [shown.key, shown.held, show, hold]);
  const { rows, first } = shown;
  // Rows are drawn in small steps, with those before them on view: what is clicked and typed meanwhile need not wait.
  return useDeferredValue(
    useMemo(() => ({ rows, first, failure: error, retry: again, view }), [rows, first, error, again, view]),
  );
};

/**
 * The newest answer of a list, whichever page it was for. It says how long the list is: if the pages in view did, two that were asked
 * at different times could disagree, and each would bring the other into view for ever.
 */
const useNewest = <Page>(key: string, loaded: Loaded<Page> | null, at: number): Loaded<Page> | null => {
  const newest = useRef({ key, loaded, at });
  if (newest.current.key !== key || (loaded !== null && at >= newest.current.at)) newest.current = { key, loaded, at };
  return newest.current.loaded;
};

const askPart = async <N extends PagedCall>(
  name: N,
  input: Omit<CallInput<N>, 'offset' | 'limit' | 'find'>,
  nth: number,
  holding: string | null,
): Promise<Loaded<CallOutput<N>>> => {
  const asked = { ...input, offset: nth * pageSize, limit: pageSize, ...(holding === null ? {} : { find: holding }) };
  const page = await call(name, asked as CallInput<N>);
  const index = 'found' in page ? (page.found ?? null) : null;
  return { page, held: holding === null || index === null ? null : { id: holding, index } };
};

const joinParts = <Page>(parts: readonly UseQueryResult<Loaded<Page>>[]) => {
  const newest = parts.reduce<UseQueryResult<Loaded<Page>> | null>(
    (best, part) => (part.data !== undefined && part.dataUpdatedAt >= (best?.dataUpdatedAt ?? 0) ? part : best),
    null,
  );
  return {
    loaded: { parts: parts.map(({ data }) => data?.page), newest: newest?.data ?? null },
    at: newest?.dataUpdatedAt ?? 0,
    // Only a failed first answer leaves nothing to show; later ones leave what is there.
    error: newest === null ? ((parts.find(({ error }) => error !== null)?.error ?? null) as CallFailure | null) : null,
    again: () => {
      for (const part of parts) void part.refetch();
    },
  };
};

type Shown<Row, Page> = {
  readonly rows: readonly (Row | undefined)[];
  readonly first: Page | undefined;
  readonly held: Place | null;
};

const nothing = <Row, Page>(): Shown<Row, Page> => ({ rows: [], first: undefined, held: null });

const rowsFrom = <Page extends { readonly total: number }, Row>(
  parts: readonly (Page | undefined)[],
  newest: Loaded<Page> | null,
  start: number,
  rowsOf: (page: Page) => readonly Row[],
): Shown<Row, Page> | null => {
  if (newest === null || parts.every((part) => part === undefined)) return null;
  const rows: (Row | undefined)[] = Array.from({ length: newest.page.total });
  for (const [nth, part] of parts.entries())
    for (const [at, row] of (part === undefined ? [] : rowsOf(part)).entries()) {
      const index = (start + nth) * pageSize + at;
      if (index < rows.length) rows[index] = row;
    }
  return { rows, first: newest.page, held: newest.held };
};
