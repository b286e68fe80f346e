import { type ReactNode, useState } from 'react';
import { useCall } from '../client/use-call.ts';
import { useChange } from '../client/use-change.ts';
import { useWords } from '../words/use-words.ts';
import { Button } from './button.tsx';
import styles from './choose-pack.module.css';
import { Dialog } from './dialog.tsx';
import { FolderBrowser } from './folder-browser.tsx';
import { Problem } from './problem.tsx';
import { useTell } from './toaster.tsx';

/** Chooses a reference pack through the host's own dialog or folder list; `children` are further buttons beside it. */
export const ChoosePack = ({ children }: { readonly children?: ReactNode }) => {
  const t = useWords();
  const tell = useTell();
  const dialogs = useCall('host.describe', {}).data?.dialogs ?? false;
  const pick = useChange('host.pick');
  const choose = useChange('reference.choose');
  const [browsing, setBrowsing] = useState(false);
  const take = (ticket: string) =>
    choose.mutate({ ticket }, { onSuccess: () => tell(t('settings.reference.chosen')), onSettled: () => setBrowsing(false) });
  const start = () =>
    dialogs
      ? pick.mutate({ what: 'folder', purpose: 'reference' }, { onSuccess: ({ tickets }) => tickets[0] && take(tickets[0].id) })
      : setBrowsing(true);
  const error = pick.error ?? choose.error;
  return (
    <>
      <div className={styles.actions}>
        <Button disabled={choose.isPending} onClick={start}>
          {t('settings.reference.choosePack')}
        </Button>
        {children}
      </div>
      {error !== null && <Problem error={error} />}
      <Dialog open={browsing} onClose={() => setBrowsing(false)} title={t('settings.reference.choose')}>
        <FolderBrowser files={false} onChoose={({ id }) => take(id)} />
      </Dialog>
    </>
  );
};
