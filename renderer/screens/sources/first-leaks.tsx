import { useCall } from '../../client/use-call.ts';
import { LeakLine } from '../../parts/leak-line.tsx';
import { useWords } from '../../words/use-words.ts';
import { firstRoutes } from '../route.ts';
import { useRoute } from '../use-route.tsx';
import styles from './sources.module.css';

const shown = 3;

/** The first leaks while the scan still runs; the engine tells when there are more. */
export const FirstLeaks = ({ leaks }: { readonly leaks: number }) => {
  const t = useWords();
  const { go } = useRoute();
  const newest = useCall('home.summary', {}, { enabled: leaks > 0 }).data?.newest ?? [];
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
