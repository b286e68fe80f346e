import { QueryClient } from '@tanstack/react-query';

/** The cache of answers. The engine tells when something changed, so nothing is asked again on a guess. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      // The engine is on this computer: being offline must not hold a call back.
      queries: { retry: false, networkMode: 'always', staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
