import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { CallInput, CallName, CallOutput } from '../../shared/contract/calls.ts';
import { call } from './call.ts';
import type { CallFailure } from './call-failure.ts';

type PagedCall = { [N in CallName]: CallInput<N> extends { offset: number; limit: number } ? N : never }[CallName];
const pageSize = 200;

/** The rows of a long list, loaded page by page as the list is scrolled. */
export type Pages<Row, Page> = {
  readonly rows: readonly Row[];
  readonly first: Page | undefined;
  readonly failure: CallFailure | null;
  readonly loading: boolean;
  readonly more: () => void;
  readonly retry: () => void;
};

/** Asks a paged call of the contract for one page after another. */
export const usePages = <N extends PagedCall, Row>(
  name: N,
  input: Omit<CallInput<N>, 'offset' | 'limit'>,
  rowsOf: (page: CallOutput<N>) => readonly Row[],
): Pages<Row, CallOutput<N>> => {
  const query = useInfiniteQuery({
    queryKey: [name, 'pages', input],
    initialPageParam: 0,
    queryFn: ({ pageParam }) => call(name, { ...input, offset: pageParam, limit: pageSize } as CallInput<N>),
    getNextPageParam: (last: CallOutput<N>, _pages, offset: number) =>
      rowsOf(last).length < pageSize ? undefined : offset + pageSize,
    placeholderData: keepPreviousData,
  });
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = query;
  const rows = useMemo(() => data?.pages.flatMap(rowsOf) ?? [], [data, rowsOf]);
  return {
    rows,
    first: data?.pages[0],
    failure: error as CallFailure | null,
    loading: isPending,
    more: () => {
      if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
    },
    retry: () => void refetch(),
  };
};
