import type { CallOutput } from '../../../shared/contract/calls.ts';
import { CompanyName } from '../../parts/company-name.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { useWords } from '../../words/use-words.ts';

type Row = CallOutput<'charts.by-company'>['rows'][number];

/** The chart's title says what it shows: whose marks reached the most strangers. */
export const PictureTitle = ({ rows }: { readonly rows: readonly Row[] }) => {
  const t = useWords();
  const [first, second] = rows;
  if (first === undefined) return null;
  const holder = <CompanyName company={first.holder} />;
  if (second === undefined) return <Sentence text={t('leaks.picture.title', { count: first.receivers })} fill={{ holder }} />;
  if (second.leaks === first.leaks)
    return <Sentence text={t('leaks.picture.tie')} fill={{ companies: t('leaks.picture.companies', { count: rows.length }) }} />;
  const strangers = t('leaks.picture.strangers', { count: first.receivers });
  return <Sentence text={t('leaks.picture.more')} fill={{ holder, strangers }} />;
};
