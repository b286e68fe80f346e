import { z } from 'zod';

/** Where the window stood. Without a position the system chooses one. */
export type WindowState = {
  readonly x: number | null;
  readonly y: number | null;
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
};

type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const first: WindowState = { x: null, y: null, width: 1240, height: 820, maximized: false };

const kept = z.object({
  x: z.number().int().nullable(),
  y: z.number().int().nullable(),
  width: z.number().int().min(480).max(20_000),
  height: z.number().int().min(400).max(20_000),
  maximized: z.boolean(),
});

/** Reads the kept state; anything else is as on the first day. */
export function windowStateFrom(value: unknown): WindowState {
  const found = kept.safeParse(value);
  return found.success ? found.data : first;
}

/** Brings a window back onto a screen that is there: no larger than it, and not where no one can reach its title bar. */
export function fitWindow(state: WindowState, screens: readonly Area[]): WindowState {
  const { x, y } = state;
  const home = x === null || y === null ? undefined : screens.find((screen) => reaches(screen, x, y, state.width));
  const screen = home ?? screens[0];
  if (screen === undefined) return { ...state, x: null, y: null };
  const width = Math.min(state.width, screen.width);
  const height = Math.min(state.height, screen.height);
  return home === undefined ? { ...state, x: null, y: null, width, height } : { ...state, width, height };
}

// At least 100 points of the title bar lie on the screen.
function reaches(screen: Area, x: number, y: number, width: number): boolean {
  const across = Math.min(x + width, screen.x + screen.width) - Math.max(x, screen.x);
  return across >= 100 && y >= screen.y && y <= screen.y + screen.height - 40;
}
