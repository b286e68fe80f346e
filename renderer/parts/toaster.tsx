import { X } from 'lucide-react';
import { Toast } from 'radix-ui';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { useWords } from '../words/use-words.ts';
import { Button } from './button.tsx';
import styles from './toaster.module.css';

type Message = { readonly key: number; readonly text: ReactNode; readonly undo: (() => void) | null };
type Tell = (text: ReactNode, undo?: () => void) => void;
type Toasts = { readonly tell: Tell; readonly tellUndone: (text: ReactNode) => void };

const ToastContext = createContext<Toasts>({ tell: () => {}, tellUndone: () => {} });
const mostAtOnce = 3;

/** Short messages at the foot of the window: what was done, and Undo. */
export const Toaster = ({ children }: { readonly children: ReactNode }) => {
  const t = useWords();
  const [messages, setMessages] = useState<readonly Message[]>([]);
  const toasts = useMemo<Toasts>(() => {
    const add = (text: ReactNode, undo: Message['undo'], stays: (message: Message) => boolean) =>
      setMessages((shown) => {
        const key = (shown.at(-1)?.key ?? 0) + 1;
        return [...shown.filter(stays), { key, text, undo }].slice(-mostAtOnce);
      });
    return {
      tell: (text, undo) => add(text, undo ?? null, () => true),
      // An Undo that may have nothing left to undo goes with what was undone.
      tellUndone: (text) => add(text, null, (message) => message.undo === null),
    };
  }, []);
  const drop = (key: number) => setMessages((shown) => shown.filter((message) => message.key !== key));
  return (
    <Toast.Provider duration={8000} label={t('toast.label')}>
      <ToastContext value={toasts}>{children}</ToastContext>
      {messages.map((message) => (
        <OneToast key={message.key} message={message} onClose={() => drop(message.key)} />
      ))}
      <Toast.Viewport className={styles.viewport} label={`${t('toast.label')} ({hotkey})`} />
    </Toast.Provider>
  );
};

const OneToast = ({ message, onClose }: { readonly message: Message; readonly onClose: () => void }) => {
  const t = useWords();
  return (
    <Toast.Root className={styles.toast} onOpenChange={(open) => !open && onClose()}>
      <Toast.Description className={styles.text}>{message.text}</Toast.Description>
      {message.undo !== null && (
        <Toast.Action altText={t('actions.undo')} asChild>
          <Button look="quiet" onClick={message.undo}>
            {t('actions.undo')}
          </Button>
        </Toast.Action>
      )}
      <Toast.Close asChild>
        <Button look="quiet" bare aria-label={t('toast.close')} icon={<X aria-hidden="true" />} />
      </Toast.Close>
    </Toast.Root>
  );
};

/** Shows a short message, with Undo when a way back is given. */
export const useTell = (): Tell => useContext(ToastContext).tell;

/** Says that something was undone, in the place of the messages that offered it. */
export const useTellUndone = (): Toasts['tellUndone'] => useContext(ToastContext).tellUndone;
