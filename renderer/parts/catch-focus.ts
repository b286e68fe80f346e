/** About half a second: what is settled goes as soon as what takes its place is drawn. */
const framesAtMost = 30;

/** Gives the focus to the list on screen when what had it is gone, so that the keyboard goes on from there. */
export const catchFocus = (frames = framesAtMost): void => {
  requestAnimationFrame(() => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (lost) document.querySelector<HTMLElement>('[role=listbox]')?.focus({ preventScroll: true });
    else if (frames > 1) catchFocus(frames - 1);
  });
};
