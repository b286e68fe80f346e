import { ChartNoAxesColumn } from 'lucide-react';
import { Suspense, useState } from 'react';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import { chartHeight } from '../../charts/chart-height.ts';
import { useCall } from '../../client/use-call.ts';
import { useKeys } from '../../client/use-keys.ts';
import { Button } from '../../parts/button.tsx';
import { ConfidenceMark } from '../../parts/confidence-mark.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Shown } from '../../parts/shown.tsx';
import { whenNeeded } from '../../parts/when-needed.ts';
import { useWords } from '../../words/use-words.ts';
import { firstRoutes } from '../route.ts';
import { useRoute } from '../use-route.tsx';
import styles from './leaks.module.css';
import { PictureTable } from './picture-table.tsx';
import { PictureTitle } from './picture-title.tsx';

type Rows = CallOutput<'charts.by-company'>;
const mostRows = 20;

// The library behind it is a third of the page's code: it comes with the first chart.
const LeaksByCompanyChart = whenNeeded(async () => (await import('../../charts/leaks-by-company-chart.tsx')).LeaksByCompanyChart);

/** Leaks by company, as a chart or, one key away, as a table. */
export const Picture = () => {
  const t = useWords();
  const numbers = useCall('charts.by-company', { limit: mostRows });
  return (
    <div className={styles.scroll}>
      <Shown query={numbers}>
        {(value) =>
          value.rows.length === 0 ? (
            <Empty icon={<ChartNoAxesColumn />} title={t('leaks.picture.empty')}>
              <p>{t('leaks.picture.emptyText')}</p>
            </Empty>
          ) : (
            <PictureOf numbers={value} />
          )
        }
      </Shown>
    </div>
  );
};

const PictureOf = ({ numbers }: { readonly numbers: Rows }) => {
  const t = useWords();
  const { go } = useRoute();
  const [asTable, setAsTable] = useState(false);
  const turn = () => setAsTable((table) => !table);
  useKeys({ t: turn });
  return (
    <figure className={styles.picture} aria-labelledby="picture-title">
      <figcaption className={styles.sectionHead}>
        <h2 id="picture-title">
          <PictureTitle rows={numbers.rows} />
        </h2>
        <Button onClick={turn} aria-keyshortcuts="T">
          {t(asTable ? 'leaks.picture.asChart' : 'leaks.picture.asTable')}
        </Button>
      </figcaption>
      <p className={styles.soft}>{t('leaks.picture.axis')}</p>
      {asTable ? (
        <PictureTable rows={numbers.rows} />
      ) : (
        <>
          <Suspense fallback={<div style={{ height: chartHeight(numbers.rows.length) }} />}>
            <LeaksByCompanyChart
              rows={numbers.rows}
              label={t('leaks.picture.axis')}
              onChoose={({ name, domain }) => go({ ...firstRoutes.leaks, search: name || domain })}
            />
          </Suspense>
          <p className={styles.legend}>
            <ConfidenceMark confidence="certain" />
            <ConfidenceMark confidence="likely" />
            <ConfidenceMark confidence="possible" />
          </p>
        </>
      )}
      {numbers.rest > 0 && <p className={styles.soft}>{t('leaks.picture.rest', { count: numbers.rest })}</p>}
    </figure>
  );
};
