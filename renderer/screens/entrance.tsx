import { Suspense, useEffect, useState } from 'react';
import { useCall } from '../client/use-call.ts';
import { useChange } from '../client/use-change.ts';
import { Problem } from '../parts/problem.tsx';
import { Reading } from '../parts/shown.tsx';
import { whenNeeded } from '../parts/when-needed.ts';
import { Shell } from './shell/shell.tsx';

// Most starts open a ledger that is there: the ways to one are loaded where they are needed.
const Unlock = whenNeeded(async () => (await import('./welcome/unlock.tsx')).Unlock);
const Welcome = whenNeeded(async () => (await import('./welcome/welcome.tsx')).Welcome);

/** Decides what the person meets: the welcome, the lock, or the app itself. */
export const Entrance = () => {
  const ledger = useCall('ledger.state', {});
  const enter = useChange('ledger.enter');
  const [wantsOwn, setWantsOwn] = useState(false);
  const state = ledger.data;
  // A key in a file asks nothing of the person: such a ledger opens by itself, as one that is open already.
  const opens = state !== undefined && (state.mine === 'open' || (state.mine === 'locked' && state.key === 'key-file'));
  const openButOutside = opens && (state.space === null || (wantsOwn && state.space !== 'mine'));
  const { mutate: enterSpace } = enter;
  useEffect(() => {
    if (openButOutside) enterSpace({ space: 'mine' });
  }, [openButOutside, enterSpace]);

  if (ledger.error !== null) return <Problem error={ledger.error} onRetry={() => void ledger.refetch()} />;
  if (state === undefined) return <Reading />;
  if (openButOutside)
    return enter.error === null ? <Reading /> : <Problem error={enter.error} onRetry={() => enterSpace({ space: 'mine' })} />;
  const outside = state.space === null || wantsOwn;
  const toSample = () => setWantsOwn(false);
  if (outside)
    return (
      <Suspense fallback={<Reading />}>
        {state.mine === 'locked' ? (
          <Unlock keyring={state.key === 'keyring'} onSample={toSample} />
        ) : (
          <Welcome choosing={wantsOwn} onSample={toSample} />
        )}
      </Suspense>
    );
  return <Shell sample={state.space === 'sample'} onOwn={() => setWantsOwn(true)} />;
};
