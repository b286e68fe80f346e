import { useSyncExternalStore } from 'react';

const query = '(min-width: 1000px)';

/** Whether list and detail stand side by side. */
export const useWideWindow = (): boolean => useSyncExternalStore(follow, () => matchMedia(query).matches);

const follow = (changed: () => void): (() => void) => {
  const media = matchMedia(query);
  media.addEventListener('change', changed);
  return () => media.removeEventListener('change', changed);
};
