import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useDeferredValue, useEffect, useState } from 'react';
import { useWords } from '../words/use-words.ts';
import { Problem } from './problem.tsx';
import styles from './shown.module.css';

type Props<T> = { readonly query: UseQueryResult<T>; readonly children: (value: T) => ReactNode };

/** Shows an answer, or that it is being read, or why it could not be. An answer is drawn in small steps: nothing else need wait for it. */
export const Shown = <T,>({ query, children }: Props<T>) => {
  const data = useDeferredValue(query.data);
  if (data !== undefined) return <>{children(data)}</>;
  if (query.error !== null) return <Problem error={query.error} onRetry={() => void query.refetch()} />;
  return <Reading />;
};

/** Says that something is being read; the first moments show nothing, so that quick answers do not flicker. */
export const Reading = ({ text }: { readonly text?: string }) => {
  const t = useWords();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className={styles.reading} role="status">
      {late ? (text ?? t('app.loading')) : ''}
    </p>
  );
};
