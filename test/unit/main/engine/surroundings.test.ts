import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { noticeWaking } from '../../../../main/engine/notice-waking.ts';
import { createSurroundings } from '../../../../main/engine/surroundings.ts';

const told = { from: 'host', battery: null, metered: null, woke: false } as const;

describe('accounts', () => {
  it('are watched as usual while nobody tells otherwise', () => {
    expect(createSurroundings().pace(false)).toEqual({ now: 'live', why: 'usual' });
  });

  it('are watched rarely on battery, unless the person wants it otherwise', () => {
    const around = createSurroundings();
    expect(around.hear({ ...told, battery: true })).toBe(true);
    expect(around.hear({ ...told, battery: true })).toBe(false);
    expect(around.pace(false)).toEqual({ now: 'rarely', why: 'battery' });
    expect(around.pace(true).now).toBe('live');
    around.hear({ ...told, battery: null });
    expect(around.pace(false).now).toBe('rarely');
    expect(around.hear({ ...told, battery: false })).toBe(true);
    expect(around.pace(false).now).toBe('live');
  });

  it('are not watched on a metered connection, whoever says so, and whatever the person wants on battery', () => {
    const around = createSurroundings();
    around.hear({ ...told, from: 'page', metered: true });
    around.hear({ ...told, from: 'host', metered: false, battery: true });
    expect(around.pace(true)).toEqual({ now: 'not', why: 'metered' });
    around.hear({ ...told, from: 'page', metered: false });
    expect(around.pace(true).now).toBe('live');
  });
});

describe('a computer that slept', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is noticed by its clock, once, and a busy moment is no sleep', () => {
    let now = 0;
    let woke = 0;
    const stop = noticeWaking(
      () => {
        woke += 1;
      },
      () => now,
    );
    for (const passed of [20_000, 45_000, 20_000]) {
      now += passed;
      vi.advanceTimersByTime(20_000);
    }
    expect(woke).toBe(0);
    now += 8 * 3_600_000;
    vi.advanceTimersByTime(40_000);
    expect(woke).toBe(1);
    stop();
    now += 8 * 3_600_000;
    vi.advanceTimersByTime(60_000);
    expect(woke).toBe(1);
  });
});
