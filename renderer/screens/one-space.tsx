import { useQueryClient } from '@tanstack/react-query';
import { Fragment, type ReactNode, useEffect, useState } from 'react';
import { useCall } from '../client/use-call.ts';
import { firstRoutes } from './route.ts';

/** What is the same in every space; all other answers belong to one space only. */
const shared: ReadonlySet<string> = new Set(['ledger', 'settings', 'host']);

/** Keeps sample and own data apart on the page: with another space every answer, message, undo and place in a screen is new. */
export const OneSpace = ({ children }: { readonly children: ReactNode }) => {
  const client = useQueryClient();
  const ledger = useCall('ledger.state', {});
  const space = ledger.data?.space;
  const [shown, setShown] = useState(space);
  useEffect(() => {
    if (space === shown) return;
    // The first answer after a reload is no change of space: the person stays where they were.
    if (shown !== undefined) {
      client.removeQueries({ predicate: ({ queryKey }) => !shared.has(String(queryKey[0]).split('.')[0] ?? '') });
      history.replaceState(firstRoutes.home, '');
    }
    setShown(space);
  }, [client, space, shown]);
  if (space !== shown && shown !== undefined) return null;
  return <Fragment key={space ?? 'outside'}>{children}</Fragment>;
};
