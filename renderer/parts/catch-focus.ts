/** Gives the focus to the list on screen when what had it is gone, so that the keyboard goes on from there. */
export const catchFocus = (): void => {
  requestAnimationFrame(() => {
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>('[role=listbox]')?.focus({ preventScroll: true });
  });
};
