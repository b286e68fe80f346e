import { X } from 'lucide-react';
import { Dialog as Primitive } from 'radix-ui';
import type { KeyboardEvent, ReactNode } from 'react';
import { useWords } from '../words/use-words.ts';
import { Button } from './button.tsx';
import styles from './dialog.module.css';

type Props = {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly text?: ReactNode;
  readonly wide?: boolean;
  readonly children: ReactNode;
};

/** A dialog over the screen; Escape and the cross close it, focus goes back to where it was. */
export const Dialog = ({ open, onClose, title, text, wide = false, children }: Props) => {
  const t = useWords();
  const describe = text === undefined ? { 'aria-describedby': undefined } : {};
  return (
    <Primitive.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Primitive.Portal>
        <Primitive.Overlay className={styles.overlay} />
        <Primitive.Content className={wide ? styles.wide : styles.content} onKeyDown={closeOnEscape(onClose)} {...describe}>
          <header className={styles.header}>
            <Primitive.Title className={styles.title}>{title}</Primitive.Title>
            <Primitive.Close asChild>
              <Button look="quiet" bare aria-label={t('actions.close')} icon={<X aria-hidden="true" />} />
            </Primitive.Close>
          </header>
          {text !== undefined && <Primitive.Description className={styles.text}>{text}</Primitive.Description>}
          <div className={styles.body}>{children}</div>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
};

// The library gives Escape to what was opened last, which can be a short message at the foot of the window.
const closeOnEscape = (onClose: () => void) => (event: KeyboardEvent) => {
  if (event.key === 'Escape') onClose();
};

/** The row of buttons that ends a dialog. */
export const DialogActions = ({ children }: { readonly children: ReactNode }) => <div className={styles.actions}>{children}</div>;
