import { Progress } from 'radix-ui';
import { useCall } from '../../client/use-call.ts';
import { useChange } from '../../client/use-change.ts';
import { Button } from '../../parts/button.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { byteSize } from '../../words/numbers.ts';
import { timeLeft } from '../../words/time-left.ts';
import { useWords } from '../../words/use-words.ts';
import { FirstLeaks } from './first-leaks.tsx';
import type { Scan } from './scan.ts';
import { ScanEnd } from './scan-end.tsx';
import styles from './sources.module.css';

/** The scan while it runs, with numbers and an estimate; afterwards how it ended. */
export const ScanPanel = ({ onSources }: { readonly onSources?: () => void }) => {
  const scan = useCall('scan.state', {}).data;
  if (scan === undefined) return null;
  if (!scan.running) return onSources === undefined && scan.ended !== null ? <ScanEnd scan={scan} /> : null;
  return <RunningScan scan={scan} />;
};

const RunningScan = ({ scan }: { readonly scan: Scan }) => {
  const t = useWords();
  const cancel = useChange('scan.cancel');
  return (
    <section className={styles.scan} aria-labelledby="scanning">
      <header className={styles.scanHead}>
        <h2 id="scanning">{t(scan.phase === 'judging' ? 'sources.scanning.judging' : 'sources.scanning.title')}</h2>
        <Button disabled={cancel.isPending || cancel.isSuccess} onClick={() => cancel.mutate({})}>
          {t(cancel.isSuccess ? 'sources.scanning.stopping' : 'sources.scanning.cancel')}
        </Button>
      </header>
      <Bar scan={scan} />
      <ScanNumbers scan={scan} />
      <p>
        <Sentence
          text={t('sources.scanning.soFar')}
          fill={{
            marks: t('sources.scanning.marks', { count: scan.tags }),
            leaks: t('counts.leaks', { count: scan.leaks }),
          }}
        />
      </p>
      <FirstLeaks leaks={scan.leaks} />
    </section>
  );
};

const Bar = ({ scan }: { readonly scan: Scan }) => {
  const t = useWords();
  const { bytes, bytesTotal } = scan;
  const part = bytesTotal === null || bytesTotal === 0 ? null : Math.min(100, Math.round((bytes / bytesTotal) * 100));
  return (
    <Progress.Root className={styles.bar} value={part} aria-label={t('sources.scanning.progress')}>
      <Progress.Indicator className={styles.barFill} style={{ width: `${part ?? 0}%` }} />
    </Progress.Root>
  );
};

const ScanNumbers = ({ scan }: { readonly scan: Scan }) => {
  const t = useWords();
  const numbers = [
    t('sources.scanning.messages', { count: scan.messages }),
    ...(scan.bytesTotal === null
      ? []
      : [t('sources.scanning.bytes', { read: byteSize(scan.bytes), total: byteSize(scan.bytesTotal) })]),
    ...(scan.duplicates > 0 ? [t('sources.scanning.duplicates', { count: scan.duplicates })] : []),
    ...(scan.malformed > 0 ? [t('sources.scanning.malformed', { count: scan.malformed })] : []),
    ...(scan.phase === 'judging' ? [] : [timeLeft(scan.secondsLeft)]),
  ];
  return <p className={styles.soft}>{numbers.join(' · ')}</p>;
};
