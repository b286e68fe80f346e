import { words } from './words.ts';

/** How long a scan still takes, in words a person would use. */
export const timeLeft = (seconds: number | null): string => {
  if (seconds === null) return words.t('left.unknown');
  if (seconds < 60) return words.t('left.seconds');
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return words.t('left.minutes', { count: minutes });
  return words.t('left.hours', { count: Math.round(minutes / 60) });
};
