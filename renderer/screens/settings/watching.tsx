import { useCall } from '../../client/use-call.ts';
import { useChange } from '../../client/use-change.ts';
import { Problem } from '../../parts/problem.tsx';
import { Shown } from '../../parts/shown.tsx';
import { useWords } from '../../words/use-words.ts';
import { Section } from './section.tsx';
import styles from './settings.module.css';

/** How accounts are watched, and whether on battery too. */
export const Watching = () => {
  const t = useWords();
  const mine = useCall('ledger.state', {}).data?.space === 'mine';
  const watching = useCall('watching.get', {}, { enabled: mine });
  const change = useChange('watching.set');
  if (!mine) return null;
  return (
    <Section title={t('watching.title')} text={t('watching.text')}>
      <Shown query={watching}>
        {({ onBattery, now }) => (
          <>
            <label className={styles.choice}>
              <input
                type="checkbox"
                checked={onBattery}
                disabled={change.isPending}
                onChange={(event) => change.mutate({ onBattery: event.target.checked })}
              />
              {t('watching.onBattery')}
            </label>
            <p className={styles.soft}>{t(`watching.now.${now}`)}</p>
          </>
        )}
      </Shown>
      {change.error !== null && <Problem error={change.error} />}
    </Section>
  );
};
