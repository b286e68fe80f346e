import { useState } from 'react';
import { useCall } from '../../client/use-call.ts';
import { Button } from '../../parts/button.tsx';
import { useWords } from '../../words/use-words.ts';
import { Section } from './section.tsx';
import { WipeDialog } from './wipe-dialog.tsx';

/** The way out: everything of the person's removed in one step. */
export const WipeEverything = () => {
  const t = useWords();
  const state = useCall('ledger.state', {}).data?.mine ?? 'absent';
  const [asking, setAsking] = useState(false);
  return (
    <Section title={t('settings.wipe.section')} text={t('settings.wipe.explain')}>
      <div>
        <Button look="loss" disabled={state === 'absent'} onClick={() => setAsking(true)}>
          {t('settings.wipe.do')}
        </Button>
      </div>
      <WipeDialog open={asking} onClose={() => setAsking(false)} />
    </Section>
  );
};
