import { ShieldCheck } from 'lucide-react';
import { useCall } from '../../client/use-call.ts';
import { useChange } from '../../client/use-change.ts';
import { Button } from '../../parts/button.tsx';
import { Foreign } from '../../parts/foreign.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { When } from '../../parts/when.tsx';
import { timeLeft } from '../../words/time-left.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './status-line.module.css';

/** A quiet line that tells what the engine is doing. */
export const StatusLine = () => {
  const t = useWords();
  const scan = useCall('scan.state', {}).data;
  const cancel = useChange('scan.cancel');
  return (
    <section className={styles.line} aria-label={t('status.label')}>
      <p>
        {scan?.running && scan.phase === 'judging' && t('status.judging')}
        {scan?.running && scan.phase !== 'judging' && scan.source === '' && t('sources.scanning.starting')}
        {scan?.running && scan.phase !== 'judging' && scan.source !== '' && (
          <>
            <Sentence text={t('status.reading', { count: scan.messages })} fill={{ source: <Foreign text={scan.source} /> }} />
            {` · ${timeLeft(scan.secondsLeft)}`}
          </>
        )}
        {!scan?.running && <LastScan />}
      </p>
      {scan?.running && (
        <Button look="quiet" onClick={() => cancel.mutate({})}>
          {t('status.stop')}
        </Button>
      )}
      <p className={styles.local}>
        <ShieldCheck aria-hidden="true" />
        {t('status.local')}
      </p>
    </section>
  );
};

const LastScan = () => {
  const t = useWords();
  const sources = useCall('sources.list', {}).data?.sources ?? [];
  const last = Math.max(0, ...sources.map((source) => source.lastScan ?? 0));
  return last === 0 ? t('status.idle') : <Sentence text={t('status.idleAfter')} fill={{ when: <When at={last} /> }} />;
};
