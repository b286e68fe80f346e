import { X } from 'lucide-react';
import { useState } from 'react';
import { useCall } from '../../client/use-call.ts';
import { Button } from '../../parts/button.tsx';
import { Foreign } from '../../parts/foreign.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './sample-label.module.css';

/** One sentence when this host stands in for another; it can be put away. */
export const HostNotice = () => {
  const t = useWords();
  const notice = useCall('host.describe', {}).data?.notice ?? '';
  const [shown, setShown] = useState(true);
  if (notice === '' || !shown) return null;
  return (
    <div className={styles.notice} role="note">
      <p>
        <Foreign text={notice} />
      </p>
      <Button look="quiet" bare aria-label={t('toast.close')} icon={<X aria-hidden="true" />} onClick={() => setShown(false)} />
    </div>
  );
};
