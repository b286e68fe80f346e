import { call } from './call.ts';

/** What the browser tells of the connection (Network Information); not every browser does. */
const connection = (): EventTarget | null => {
  const found: unknown = Reflect.get(navigator, 'connection');
  return found instanceof EventTarget ? found : null;
};

const isMetered = (of: EventTarget): boolean => Reflect.get(of, 'saveData') === true || Reflect.get(of, 'type') === 'cellular';

/** Tells the engine whether the person saves data, now and whenever that changes. Returns how to stop. */
export const followConnection = (): (() => void) => {
  const found = connection();
  if (found === null) return () => undefined;
  const tell = () => {
    const told = { from: 'page', battery: null, metered: isMetered(found), woke: false } as const;
    // Without an answer accounts are watched as usual.
    call('watching.surroundings', told).catch(() => undefined);
  };
  tell();
  found.addEventListener('change', tell);
  return () => found.removeEventListener('change', tell);
};
