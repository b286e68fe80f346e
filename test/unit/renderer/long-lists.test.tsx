// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fakeBridge } from './fake-bridge.ts';
import { openApp } from './open-app.tsx';
import { detail, leak } from './people.ts';

/** Where no layout is, every row is as high as `openApp` says. */
const rowHeight = 84;
const route = { screen: 'leaks', view: 'list', leakId: 'leak-0', search: '' } as const;

/** A ledger of so many leaks, newest first; `grow` puts new ones above them. */
const ledgerOf = (count: number) => {
  let ids = Array.from({ length: count }, (_, n) => `leak-${n}`);
  const bridge = fakeBridge({
    'leaks.list': ({ offset, limit, search, find }) => {
      const found = ids.filter((id) => id.includes(search));
      const leaks = found.slice(offset, offset + limit).map((id) => leak({ id, tag: `${id}@me.example` }));
      const place = find === undefined ? -1 : found.indexOf(find);
      return { total: found.length, all: ids.length, leaks, found: place < 0 ? null : place };
    },
    'leaks.get': ({ id }) => detail({ leak: leak({ id }) }),
  });
  const grow = (more: number) => {
    ids = [...Array.from({ length: more }, (_, n) => `new-${n}`), ...ids];
    act(() => bridge.tell('changed', { what: 'leaks' }));
  };
  /** The next page that is asked for is one of a shorter list; nobody has said so yet. */
  const shrink = (to: number) => {
    ids = ids.slice(0, to);
  };
  return { bridge, grow, shrink };
};

const list = () => screen.findByRole('listbox', { name: 'Leaks' });
const rows = async () => within(await list()).findAllByRole('option');

/** jsdom scrolls nothing by itself. */
const scrollTo = async (top: number) => {
  const frame = await list();
  frame.scrollTop = top;
  fireEvent.scroll(frame);
};

/** What `scrollTo` of the list was asked for, carried out. */
const followScrolling = () => {
  Element.prototype.scrollTo = function (this: Element, to?: ScrollToOptions | number) {
    if (typeof to !== 'object' || to.top === undefined) return;
    this.scrollTop = to.top;
    // As in a browser, the event comes later.
    setTimeout(() => fireEvent.scroll(this));
  } as Element['scrollTo'];
  vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockReturnValue(10_250 * rowHeight);
};

const firstInView = async () => {
  const frame = await list();
  return (await rows()).find((row) => translated(row) + rowHeight > frame.scrollTop)?.textContent ?? '';
};

const translated = (row: HTMLElement): number => Number(/translateY\((\d+)/.exec(row.style.transform)?.[1] ?? 0);

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('A list of ten thousand leaks', () => {
  test('asks for what is in view, and draws no more than that', async () => {
    const { bridge } = ledgerOf(10_000);
    openApp(route);
    expect((await rows()).length).toBeLessThan(40);
    expect(bridge.inputsOf('leaks.list').map(({ offset }) => offset)).toEqual([0]);
    await scrollTo(7030 * rowHeight);
    await waitFor(async () => expect((await list()).textContent).toContain('leak-7031@me.example'));
    expect((await rows()).length).toBeLessThan(40);
    expect(bridge.inputsOf('leaks.list').length).toBeLessThan(5);
    expect((await rows())[0]?.getAttribute('aria-setsize')).toBe('10000');
  });

  test('asks again only for what is in view when the engine says that leaks changed', async () => {
    const { bridge, grow } = ledgerOf(10_000);
    openApp(route);
    for (const row of [1000, 3000, 5000, 7030]) {
      await scrollTo(row * rowHeight);
      await waitFor(async () => expect((await list()).textContent).toContain(`leak-${row + 1}@me.example`));
    }
    const before = bridge.inputsOf('leaks.list').length;
    grow(0);
    await waitFor(() => expect(bridge.inputsOf('leaks.list').length).toBeGreaterThan(before));
    await new Promise((resolve) => setTimeout(resolve, 300));
    const offsets = bridge
      .inputsOf('leaks.list')
      .slice(before)
      .map(({ offset }) => offset);
    expect(new Set(offsets)).toEqual(new Set([7000]));
  });

  test('stays where it was read while new leaks arrive above', async () => {
    const { grow } = ledgerOf(10_000);
    openApp(route);
    await list();
    followScrolling();
    await scrollTo(430 * rowHeight);
    await waitFor(async () => expect(await firstInView()).toContain('leak-430@me.example'));
    grow(250);
    await waitFor(async () => expect((await list()).scrollTop).toBe(680 * rowHeight));
    await waitFor(async () => expect(await firstInView()).toContain('leak-430@me.example'));
  });

  test('shows new leaks at once to who is at its top', async () => {
    const { grow } = ledgerOf(300);
    openApp(route);
    await list();
    followScrolling();
    grow(3);
    await waitFor(async () => expect(await firstInView()).toContain('new-0@me.example'));
    expect((await list()).scrollTop).toBe(0);
  });

  test('is chosen from to its end by key, where nothing had been loaded', async () => {
    ledgerOf(10_000);
    const user = openApp(route);
    const frame = await list();
    followScrolling();
    frame.focus();
    await user.keyboard('{End}');
    await waitFor(() => expect(history.state).toMatchObject({ leakId: 'leak-9999' }));
    await user.keyboard('{ArrowUp}');
    await waitFor(() => expect(history.state).toMatchObject({ leakId: 'leak-9998' }));
  });

  test('that has become shorter between two pages is as long as the newer one says', async () => {
    const { shrink } = ledgerOf(260);
    openApp(route);
    for (const row of [0, 150]) {
      await scrollTo(row * rowHeight);
      await waitFor(async () => expect((await list()).textContent).toContain(`leak-${row + 1}@me.example`));
    }
    shrink(150);
    await scrollTo(250 * rowHeight);
    await waitFor(async () => expect((await list()).textContent).toContain('leak-149@me.example'));
    expect((await rows())[0]?.getAttribute('aria-setsize')).toBe('150');
  });

  test('begins at its top with another search, and stays on screen until that is answered', async () => {
    ledgerOf(10_000);
    const user = openApp(route);
    await list();
    followScrolling();
    await scrollTo(5000 * rowHeight);
    await user.type(screen.getByRole('searchbox'), '77');
    expect(screen.getByRole('listbox', { name: 'Leaks' })).toBeTruthy();
    await waitFor(async () => expect(await firstInView()).toContain('leak-77@me.example'));
    expect((await list()).scrollTop).toBe(0);
  });
});
