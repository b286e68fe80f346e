import { calendarDay, dayOf, exactTime, relativeTime } from '../words/dates.ts';
import { useWords } from '../words/use-words.ts';

/** A time said relative to now, with the exact one on hover. */
export const When = ({ at }: { readonly at: number | null }) => {
  const t = useWords();
  if (at === null) return <span>{t('dates.unknown')}</span>;
  return (
    <time dateTime={new Date(at).toISOString()} title={exactTime(at)}>
      {relativeTime(at, Date.now())}
    </time>
  );
};

/** A time said as its day, with the hour and how long ago on hover: for evidence, where the day matters. */
export const OnDay = ({ at }: { readonly at: number | null }) => {
  const t = useWords();
  if (at === null) return <span>{t('dates.unknown')}</span>;
  return (
    <time dateTime={new Date(at).toISOString()} title={`${exactTime(at)}, ${relativeTime(at, Date.now())}`}>
      {dayOf(at)}
    </time>
  );
};

/** A calendar day, such as the one a tag was given on. */
export const CalendarDay = ({ at }: { readonly at: number | null }) => {
  const t = useWords();
  if (at === null) return <span>{t('dates.unknown')}</span>;
  return (
    <time dateTime={new Date(at).toISOString().slice(0, 10)} title={relativeTime(at, Date.now())}>
      {calendarDay(at)}
    </time>
  );
};
