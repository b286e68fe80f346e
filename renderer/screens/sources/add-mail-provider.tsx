import { type ReactNode, Suspense, useCallback, useState } from 'react';
import { whenNeeded } from '../../parts/when-needed.ts';
import { AddMailContext, type AddMailStart } from './add-mail.ts';
import { DropZone } from './drop-zone.tsx';

const AddMailDialog = whenNeeded(async () => (await import('./add-mail-dialog.tsx')).AddMailDialog);

type Props = { readonly sample: boolean; readonly onOwn: () => void; readonly children: ReactNode };

/** Adding mail, from any screen: by its dialog, or by dropping a file anywhere on the window. */
export const AddMailProvider = ({ sample, onOwn, children }: Props) => {
  const [start, setStart] = useState<AddMailStart | 'closed'>('closed');
  const [opened, setOpened] = useState(0);
  const open = useCallback((next: AddMailStart) => {
    setStart(next);
    setOpened((times) => times + 1);
  }, []);
  const close = useCallback(() => setStart('closed'), []);
  return (
    <AddMailContext value={open}>
      {children}
      <DropZone onTicket={open} />
      <Suspense>
        {start !== 'closed' && <AddMailDialog key={opened} start={start} sample={sample} onOwn={onOwn} onClose={close} />}
      </Suspense>
    </AddMailContext>
  );
};
