import { useEffect, useEffectEvent } from 'react';

/** What a key does; keys are as `KeyboardEvent.key` names them, `mod+z` with Ctrl or Command. */
export type KeyActions = Readonly<Record<string, () => void>>;

/** Single keys that work while the person is not typing and no dialog is open. */
export const useKeys = (actions: KeyActions, enabled = true): void => {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!enabled || event.defaultPrevented || isTyping(event.target) || dialogIsOpen()) return;
    const action = actions[nameOf(event)];
    if (action === undefined) return;
    event.preventDefault();
    action();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    addEventListener('keydown', listener);
    return () => removeEventListener('keydown', listener);
  }, []);
};

const nameOf = (event: KeyboardEvent): string => {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (event.ctrlKey || event.metaKey) return `mod+${key}`;
  return event.altKey ? `alt+${key}` : key;
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest('input:not([type=radio], [type=checkbox]), textarea, select') !== null);

const dialogIsOpen = (): boolean => document.querySelector('[role=dialog], [role=alertdialog], [role=menu]') !== null;
