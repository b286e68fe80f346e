import { AlertDialog } from 'radix-ui';
import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.ts';
import { Button } from './button.tsx';
import styles from './dialog.module.css';

type Props = {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly text: ReactNode;
  /** The buttons that go on, after Cancel. */
  readonly children: ReactNode;
};

/** Asks before something cannot simply be taken back. Cancel has the focus. */
export const Confirm = ({ open, onClose, title, text, children }: Props) => {
  const t = useWords();
  return (
    <AlertDialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className={styles.overlay} />
        <AlertDialog.Content className={styles.content} onKeyDown={(event) => event.key === 'Escape' && onClose()}>
          <header className={styles.header}>
            <AlertDialog.Title className={styles.title}>{title}</AlertDialog.Title>
          </header>
          <AlertDialog.Description className={styles.text}>{text}</AlertDialog.Description>
          <div className={styles.body}>
            <div className={styles.actions}>
              <AlertDialog.Cancel asChild>
                <Button>{t('actions.cancel')}</Button>
              </AlertDialog.Cancel>
              {children}
            </div>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
};
