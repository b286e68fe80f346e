const eventName = 'tattletag-shortcuts';

/** Opens the list of keys. */
export const openShortcuts = (): void => void dispatchEvent(new Event(eventName));

/** Tells when the list of keys is asked for; returns how to stop. */
export const onOpenShortcuts = (open: () => void): (() => void) => {
  addEventListener(eventName, open);
  return () => removeEventListener(eventName, open);
};
