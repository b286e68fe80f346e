import { useEffect, useEffectEvent, useState } from 'react';
import { failureOf } from '../../client/call-failure.ts';
import { takeDropped } from '../../client/take-dropped.ts';
import { useTell } from '../../parts/toaster.tsx';
import { useWords } from '../../words/use-words.ts';
import type { AddMailStart } from './add-mail.ts';
import styles from './sources.module.css';

/** Takes a file or folder dropped anywhere on the window. */
export const DropZone = ({ onTicket }: { readonly onTicket: (start: AddMailStart) => void }) => {
  const t = useWords();
  const tell = useTell();
  const [over, setOver] = useState(false);
  const onDrop = useEffectEvent(async (event: DragEvent) => {
    setOver(false);
    const file = event.dataTransfer?.files[0];
    if (file === undefined) return tell(t('sources.drop.none'));
    try {
      onTicket((await takeDropped(file)) ?? 'cannot-drop');
    } catch (error) {
      tell(failureOf(error).message);
    }
  });
  useEffect(() => {
    // Without preventDefault the window would open the dropped file itself.
    const onOver = (event: DragEvent) => {
      event.preventDefault();
      setOver(event.dataTransfer?.types.includes('Files') ?? false);
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      void onDrop(event);
    };
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    addEventListener('dragover', onOver);
    addEventListener('drop', drop);
    addEventListener('dragleave', leave);
    return () => {
      removeEventListener('dragover', onOver);
      removeEventListener('drop', drop);
      removeEventListener('dragleave', leave);
    };
  }, []);
  return over ? <div className={styles.dropping}>{t('sources.drop.over')}</div> : null;
};
