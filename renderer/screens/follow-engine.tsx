import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { followConnection } from '../client/follow-connection.ts';
import { followEvents } from '../client/follow-events.ts';
import { useTell } from '../parts/toaster.tsx';
import { useWords } from '../words/use-words.ts';

/** Listens to the engine as long as the page lives. */
export const FollowEvents = ({ children }: { readonly children: ReactNode }) => {
  const client = useQueryClient();
  const tell = useTell();
  const t = useWords();
  useEffect(() => followEvents(client, () => tell(t('failures.restarted'))), [client, tell, t]);
  useEffect(followConnection, []);
  return <>{children}</>;
};
