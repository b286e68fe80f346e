import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { createQueryClient } from './client/query-client.ts';
import { DecisionsProvider } from './client/use-decisions.tsx';
import { Toaster } from './parts/toaster.tsx';
import { Entrance } from './screens/entrance.tsx';
import { FollowEvents } from './screens/follow-engine.tsx';
import { OneSpace } from './screens/one-space.tsx';
import { Themed } from './screens/themed.tsx';
import { NavigationProvider } from './screens/use-route.tsx';

/** The whole page: the cache of answers, messages, decisions with undo, where the person is, and the screens. */
export const App = () => {
  const [client] = useState(createQueryClient);
  return (
    <QueryClientProvider client={client}>
      <OneSpace>
        <Toaster>
          <FollowEvents>
            <Themed>
              <DecisionsProvider>
                <NavigationProvider>
                  <Entrance />
                </NavigationProvider>
              </DecisionsProvider>
            </Themed>
          </FollowEvents>
        </Toaster>
      </OneSpace>
    </QueryClientProvider>
  );
};
