import { Inbox, Plus } from 'lucide-react';
import { useState } from 'react';
import { useCall } from '../../client/use-call.ts';
import { useChange } from '../../client/use-change.ts';
import { Button } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Page } from '../../parts/page.tsx';
import { Problem } from '../../parts/problem.tsx';
import { Shown } from '../../parts/shown.tsx';
import { useWords } from '../../words/use-words.ts';
import { type Forgotten, WithdrawSignIn } from '../accounts/withdraw-sign-in.tsx';
import { useAddMail } from './add-mail.ts';
import { ScanPanel } from './scan-panel.tsx';
import { SourceCard } from './source-card.tsx';
import styles from './sources.module.css';

/** What is read, whether it is being read now, and adding more. */
export const Sources = () => {
  const t = useWords();
  const addMail = useAddMail();
  const sources = useCall('sources.list', {});
  const scan = useCall('scan.state', {}).data;
  const start = useChange('scan.start');
  const [forgotten, setForgotten] = useState<Forgotten | null>(null);
  const many = (sources.data?.sources.length ?? 0) > 1;
  return (
    <Page
      title={t('sources.title')}
      lead={t('sources.lead')}
      action={
        <Button look="primary" icon={<Plus aria-hidden="true" />} onClick={() => addMail(null)}>
          {t('sources.add')}
        </Button>
      }
    >
      <ScanPanel />
      {start.error !== null && <Problem error={start.error} />}
      <Shown query={sources}>
        {({ sources: all }) =>
          all.length === 0 ? (
            <Empty icon={<Inbox />} title={t('sources.empty')}>
              <p>{t('sources.emptyText')}</p>
            </Empty>
          ) : (
            <ul className={styles.list}>
              {all.map((source) => (
                <SourceCard
                  key={source.id}
                  source={source}
                  busy={scan?.running ?? false}
                  onForgotten={setForgotten}
                  onScan={() => start.mutate({ source: source.id, textsAgain: false })}
                />
              ))}
            </ul>
          )
        }
      </Shown>
      {forgotten !== null && <WithdrawSignIn forgotten={forgotten} onClose={() => setForgotten(null)} />}
      {many && (
        <div>
          <Button disabled={scan?.running ?? false} onClick={() => start.mutate({ source: null, textsAgain: false })}>
            {t('sources.scanAll')}
          </Button>
        </div>
      )}
    </Page>
  );
};
