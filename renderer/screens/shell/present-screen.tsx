import { Suspense, useEffect } from 'react';
import { Guard } from '../../parts/guard.tsx';
import { Reading } from '../../parts/shown.tsx';
import { useWords } from '../../words/use-words.ts';
import { Home } from '../home/home.tsx';
import type { Route } from '../route.ts';
import { useRoute } from '../use-route.tsx';
import { loadInIdleTime, screens } from './screens-when-needed.ts';

/** The screen of the present route. One that fails says so and leaves the others alone. */
export const PresentScreen = () => {
  const t = useWords();
  const { route } = useRoute();
  useEffect(loadInIdleTime, []);
  return (
    <Guard key={route.screen} message={t('failures.render.message')} hint={t('failures.render.hint')} retry={t('actions.retry')}>
      <Suspense fallback={<Reading />}>
        <ScreenOf route={route} />
      </Suspense>
    </Guard>
  );
};

const ScreenOf = ({ route }: { readonly route: Route }) => {
  switch (route.screen) {
    case 'home':
      return <Home />;
    case 'leaks':
      return <screens.leaks route={route} />;
    case 'tags':
      return <screens.tags route={route} />;
    case 'letters':
      return <screens.letters letterId={route.letterId} />;
    case 'sources':
      return <screens.sources />;
    case 'settings':
      return <screens.settings />;
  }
};
