// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import { fakeBridge } from './fake-bridge.ts';
import { openApp } from './open-app.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('Watching on battery is a choice, and the settings say how accounts are watched right now', async () => {
  let onBattery = false;
  const bridge = fakeBridge({
    'watching.get': (): CallOutput<'watching.get'> =>
      onBattery ? { onBattery, now: 'live', why: 'usual' } : { onBattery, now: 'rarely', why: 'battery' },
    'watching.set': (input) => {
      onBattery = input.onBattery;
      return {};
    },
  });
  const user = openApp({ screen: 'settings' });
  expect(await screen.findByText(/runs on battery: they are looked at every half an hour/)).toBeTruthy();
  await user.click(screen.getByRole('checkbox', { name: 'Keep watching on battery' }));
  expect(await screen.findByText('Right now they are watched as usual.')).toBeTruthy();
  expect(bridge.inputsOf('watching.set')).toEqual([{ onBattery: true }]);
});

test('The page tells the engine when the person saves data, and when that ends', async () => {
  const connection = Object.assign(new EventTarget(), { saveData: true });
  vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { connection }));
  const bridge = fakeBridge({});
  openApp({ screen: 'home' });
  await waitFor(() => expect(bridge.inputsOf('watching.surroundings')).toMatchObject([{ from: 'page', metered: true }]));
  connection.saveData = false;
  connection.dispatchEvent(new Event('change'));
  await waitFor(() => expect(bridge.inputsOf('watching.surroundings')).toMatchObject([{ metered: true }, { metered: false }]));
});
