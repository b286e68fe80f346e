import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useCall } from '../../client/use-call.ts';
import { LeakLine } from '../../parts/leak-line.tsx';
import { useWords } from '../../words/use-words.ts';
import { firstRoutes } from '../route.ts';
import { useRoute } from '../use-route.tsx';
import styles from './sources.module.css';

const shown = 3;

/** The first leaks while the scan still runs; asked for again whenever their number grows. */
export const FirstLeaks = ({ leaks }: { readonly leaks: number }) => {
  const t = useWords();
  const { go } = useRoute();
  const client = useQueryClient();
  const newest = useCall('home.summary', {}, { enabled: leaks > 0 }).data?.newest ?? [];
  useEffect(() => {
    if (leaks > 0) void client.invalidateQueries({ queryKey: ['home.summary'] });
  }, [leaks, client]);
  if (leaks === 0 || newest.length === 0) return null;
  return (
    <div>
      <h3>{t('sources.scanning.first')}</h3>
      <ul className={styles.firstLeaks}>
        {newest.slice(0, shown).map((leak) => (
          <li key={leak.id}>
            <button type="button" onClick={() => go({ ...firstRoutes.leaks, leakId: leak.id })}>
              <LeakLine leak={leak} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
};
