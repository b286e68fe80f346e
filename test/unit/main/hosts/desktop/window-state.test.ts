import { expect, it } from 'vitest';
import { fitWindow, windowStateFrom } from '../../../../../main/hosts/desktop/window-state.ts';

const laptop = { x: 0, y: 0, width: 1440, height: 900 };
const desk = { x: 1440, y: 0, width: 2560, height: 1440 };
const state = { x: 1600, y: 100, width: 1600, height: 1000, maximized: false };

it('stands where it stood, as long as that screen is there', () => {
  expect(fitWindow(state, [laptop, desk])).toEqual(state);
});

it('comes back to the first screen, and fits it, when its own was unplugged', () => {
  expect(fitWindow(state, [laptop])).toEqual({ x: null, y: null, width: 1440, height: 900, maximized: false });
});

it('is not left where its title bar cannot be reached', () => {
  for (const lost of [{ y: -50 }, { y: 1430 }, { x: 4_000 - 40 }])
    expect(fitWindow({ ...state, ...lost }, [laptop, desk]).x).toBeNull();
});

it('forgets a state that is damaged or absurd', () => {
  const first = windowStateFrom(undefined);
  for (const bad of [
    null,
    {},
    { ...state, width: 3 },
    { ...state, height: Number.NaN },
    { ...state, x: '1' },
    { ...state, width: 1e9 },
  ]) {
    expect(windowStateFrom(bad)).toEqual(first);
  }
  expect(windowStateFrom(state)).toEqual(state);
});
