import { cleanup, configure, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { vi } from 'vitest';
import { App } from '../../../renderer/app.tsx';
import type { Route } from '../../../renderer/screens/route.ts';

// Shared machines are slow at times; a wait that is never used up costs nothing.
configure({ asyncUtilTimeout: 10_000, defaultHidden: true });

/** Opens the whole app on the bridge that was put in place, at a screen, in a wide window. */
export const openApp = (route: Route = { screen: 'home' }, width = 1280): UserEvent => {
  cleanup();
  history.replaceState(route, '');
  // jsdom has no layout: the lists need a height to draw rows, the screens a width to choose their shape.
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(800);
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(400);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(84);
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query.includes('min-width') && width >= 1000,
    addEventListener: () => {},
    removeEventListener: () => {},
  }));
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  Element.prototype.scrollIntoView = () => {};
  Element.prototype.scrollTo = () => {};
  Element.prototype.hasPointerCapture = () => false;
  // The message region lets clicks through for the one frame before its first message; a person never meets that.
  const user = userEvent.setup({ pointerEventsCheck: 0 });
  render(<App />);
  return user;
};
