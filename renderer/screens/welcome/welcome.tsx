import { useState } from 'react';
import { useChange } from '../../client/use-change.ts';
import { ChooseKey } from './choose-key.tsx';
import { Introduction } from './introduction.tsx';
import styles from './welcome.module.css';

type Props = {
  /** The person comes from the sample and wants their own ledger: straight to the key. */
  readonly choosing: boolean;
  /** Back to the sample that is still open. */
  readonly onSample: () => void;
};

/** The first start: what Tattletag does, the sample, and the choice of the ledger's key. */
export const Welcome = ({ choosing, onSample }: Props) => {
  const [step, setStep] = useState<'introduction' | 'key'>(choosing ? 'key' : 'introduction');
  const sample = useChange('ledger.enter');
  const back = () => (choosing ? onSample() : setStep('introduction'));
  return (
    <main className={styles.welcome}>
      {step === 'introduction' ? (
        <Introduction
          opening={sample.isPending}
          error={sample.error}
          onSample={() => sample.mutate({ space: 'sample' })}
          onOwn={() => setStep('key')}
        />
      ) : (
        <ChooseKey onBack={back} />
      )}
    </main>
  );
};
