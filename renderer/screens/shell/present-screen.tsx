import { Guard } from '../../parts/guard.tsx';
import { useWords } from '../../words/use-words.ts';
import { Home } from '../home/home.tsx';
import { Leaks } from '../leaks/leaks.tsx';
import { Letters } from '../letters/letters.tsx';
import type { Route } from '../route.ts';
import { SettingsScreen } from '../settings/settings-screen.tsx';
import { Sources } from '../sources/sources.tsx';
import { TagsScreen } from '../tags/tags-screen.tsx';
import { useRoute } from '../use-route.tsx';

/** The screen of the present route. One that fails says so and leaves the others alone. */
export const PresentScreen = () => {
  const t = useWords();
  const { route } = useRoute();
  return (
    <Guard key={route.screen} message={t('failures.render.message')} hint={t('failures.render.hint')} retry={t('actions.retry')}>
      <ScreenOf route={route} />
    </Guard>
  );
};

const ScreenOf = ({ route }: { readonly route: Route }) => {
  switch (route.screen) {
    case 'home':
      return <Home />;
    case 'leaks':
      return <Leaks route={route} />;
    case 'tags':
      return <TagsScreen route={route} />;
    case 'letters':
      return <Letters letterId={route.letterId} />;
    case 'sources':
      return <Sources />;
    case 'settings':
      return <SettingsScreen />;
  }
};
