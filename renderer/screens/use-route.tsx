import { createContext, type ReactNode, startTransition, useContext, useEffect, useMemo, useState } from 'react';
import { firstRoutes, type Route, readRoute } from './route.ts';

type Navigation = {
  readonly route: Route;
  readonly go: (route: Route) => void;
  /** Changes the present entry without adding one: for moving through a list. */
  readonly replace: (route: Route) => void;
};

const NavigationContext = createContext<Navigation>({ route: firstRoutes.home, go: () => {}, replace: () => {} });

/** Gives the screens the present route; the window's Back and Forward work. */
export const NavigationProvider = ({ children }: { readonly children: ReactNode }) => {
  const [route, setRoute] = useState(() => readRoute(history.state));
  useEffect(() => {
    const onPop = (event: PopStateEvent) => startTransition(() => setRoute(readRoute(event.state)));
    addEventListener('popstate', onPop);
    return () => removeEventListener('popstate', onPop);
  }, []);
  const navigation = useMemo(
    () => ({
      route,
      go: (next: Route) => {
        history.pushState(next, '');
        // A screen is drawn in small steps, with the one before it on view: clicks and keys are never kept waiting.
        startTransition(() => setRoute(next));
      },
      replace: (next: Route) => {
        history.replaceState(next, '');
        setRoute(next);
      },
    }),
    [route],
  );
  return <NavigationContext value={navigation}>{children}</NavigationContext>;
};

/** The present route and how to go elsewhere. */
export const useRoute = (): Navigation => useContext(NavigationContext);
