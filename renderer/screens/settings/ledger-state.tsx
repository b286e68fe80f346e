import { useCall } from '../../client/use-call.ts';
import { useChange } from '../../client/use-change.ts';
import { Button } from '../../parts/button.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Foreign } from '../../parts/foreign.tsx';
import { Problem } from '../../parts/problem.tsx';
import { Shown } from '../../parts/shown.tsx';
import { useWords } from '../../words/use-words.ts';
import { Section } from './section.tsx';
import styles from './settings.module.css';

/** Where the ledger is and what opens it. */
export const LedgerState = () => {
  const t = useWords();
  const ledger = useCall('ledger.state', {});
  const enter = useChange('ledger.enter');
  return (
    <Section title={t('settings.ledger.title')}>
      <Shown query={ledger}>
        {({ space, key, location }) => (
          <>
            {space === 'sample' && <p>{t('settings.ledger.sample')}</p>}
            <Facts
              facts={[
                { label: t('settings.ledger.location'), value: <Foreign text={location} className={styles.mono} /> },
                ...(key === null ? [] : [{ label: t('settings.ledger.key'), value: t(`settings.ledger.keyKind.${key}`) }]),
              ]}
            />
            {space === 'mine' && (
              <div>
                <Button disabled={enter.isPending} onClick={() => enter.mutate({ space: 'sample' })}>
                  {t('settings.ledger.seeSample')}
                </Button>
              </div>
            )}
            {enter.error !== null && <Problem error={enter.error} />}
          </>
        )}
      </Shown>
    </Section>
  );
};
