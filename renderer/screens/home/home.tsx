import { Inbox } from 'lucide-react';
import { useCall } from '../../client/use-call.ts';
import { Empty } from '../../parts/empty.tsx';
import { Page } from '../../parts/page.tsx';
import { Shown } from '../../parts/shown.tsx';
import { useWords } from '../../words/use-words.ts';
import { firstRoutes } from '../route.ts';
import { ScanPanel } from '../sources/scan-panel.tsx';
import { useRoute } from '../use-route.tsx';
import { Alerts } from './alerts.tsx';
import { Finding } from './finding.tsx';
import styles from './home.module.css';
import { Kept } from './kept.tsx';
import { NewestLeaks } from './newest-leaks.tsx';
import { NextStep } from './next-step.tsx';
import type { Summary } from './summary.ts';
import { ToReview } from './to-review.tsx';

/** What was found, in one sentence; then what is new, what to look at, and who kept their word. */
export const Home = () => {
  const summary = useCall('home.summary', {});
  return <Shown query={summary}>{(value) => <HomeOf summary={value} />}</Shown>;
};

const HomeOf = ({ summary }: { readonly summary: Summary }) => {
  const t = useWords();
  const { go } = useRoute();
  const scan = useCall('scan.state', {}).data;
  const nothingRead = summary.messages === 0 && scan?.running !== true;
  return (
    <Page
      title={<Finding summary={summary} />}
      lead={nothingRead ? t('home.noMailText') : <FindingLead summary={summary} />}
      action={<NextStep summary={summary} />}
    >
      {scan?.running === true && <ScanPanel onSources={() => go(firstRoutes.sources)} />}
      <Alerts alerts={summary.alerts} />
      {nothingRead ? (
        <Empty icon={<Inbox />} title={t('sources.empty')}>
          <p>{t('sources.emptyText')}</p>
        </Empty>
      ) : (
        <div className={styles.columns}>
          <NewestLeaks leaks={summary.newest} total={summary.leaks} />
          <div className={styles.side}>
            <ToReview proposed={summary.proposed} unsure={summary.unsure} />
            <Kept kept={summary.kept} tags={summary.tags} />
          </div>
        </div>
      )}
    </Page>
  );
};

const FindingLead = ({ summary }: { readonly summary: Summary }) => {
  const t = useWords();
  if (summary.tags === 0) return t('home.noMarksText');
  return t('home.from').replace('{messages}', t('counts.messages', { count: summary.messages }));
};
