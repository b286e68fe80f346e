// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import { emptyAnswers } from './empty-answers.ts';
import { fakeBridge } from './fake-bridge.ts';
import { openApp } from './open-app.tsx';

const scanning: CallOutput<'scan.state'> = {
  running: true,
  phase: 'reading',
  source: 'Old mail',
  messages: 12_304,
  duplicates: 3,
  malformed: 0,
  bytes: 1_200_000_000,
  bytesTotal: 2_400_000_000,
  seconds: 30,
  secondsLeft: 130,
  leaks: 0,
  tags: 143,
  ended: null,
  notes: [],
};
const source: CallOutput<'sources.add'>['source'] = {
  id: 4,
  kind: 'mbox',
  location: 'Old mail.mbox',
  label: 'Old mail',
  messages: 0,
  lastScan: null,
  notes: [],
  serverLearned: '',
  serverSet: '',
};
const adding = {
  'sources.inspect': { kind: 'mbox', label: 'Old mail.mbox', bytes: 2_400_000_000, note: null },
  'sources.add': { source },
} as const;

afterEach(cleanup);

describe('Adding mail', () => {
  test('chosen from the folders: names are kept first, then the source is added and read', async () => {
    const bridge = fakeBridge({
      ...adding,
      'host.list': {
        here: { id: 'h', label: 'Home', folder: true },
        parent: null,
        entries: [{ id: 'm', label: 'Old mail.mbox', folder: false }],
        truncated: false,
      },
    });
    const user = openApp({ screen: 'sources' });
    await user.click(await screen.findByRole('button', { name: 'Add mail' }));
    await user.click(await screen.findByRole('button', { name: /Old mail\.mbox/ }));
    expect(await screen.findByText('2.4 GB')).toBeTruthy();
    await user.type(screen.getByLabelText('Your names, one a line'), 'Jane Doe');
    await user.click(screen.getByRole('button', { name: 'Read this mail' }));
    await waitFor(() => expect(bridge.inputsOf('scan.start')).toEqual([{ source: 4, textsAgain: false }]));
    const order = bridge.asked
      .map(({ name }) => name)
      .filter((name) => ['person.set', 'sources.add', 'scan.start'].includes(name));
    expect(order).toEqual(['person.set', 'sources.add', 'scan.start']);
    expect(bridge.inputsOf('person.set')).toEqual([{ names: ['Jane Doe'], addresses: [], postal: '' }]);
  });

  test('dropped anywhere on the window it is looked at before it is added', async () => {
    const bridge = fakeBridge(adding, async () => ({ id: 'dropped', label: 'Old mail.mbox', folder: false }));
    openApp();
    await screen.findByRole('navigation', { name: 'Main' });
    fireEvent.drop(window, { dataTransfer: { files: [new File(['x'], 'Old mail.mbox')], types: ['Files'] } });
    expect(await screen.findByRole('button', { name: 'Read this mail' })).toBeTruthy();
    expect(bridge.inputsOf('sources.inspect')).toEqual([{ ticket: 'dropped' }]);
    expect(bridge.inputsOf('sources.add')).toEqual([]);
  });

  test('where a drop cannot be opened, the list of folders comes instead', async () => {
    fakeBridge({
      'host.list': { here: { id: 'h', label: 'Home', folder: true }, parent: null, entries: [], truncated: false },
    });
    openApp();
    await screen.findByRole('navigation', { name: 'Main' });
    fireEvent.drop(window, { dataTransfer: { files: [new File(['x'], 'Old mail.mbox')], types: ['Files'] } });
    expect(await screen.findByText(/cannot open a dropped file/)).toBeTruthy();
    expect(await screen.findByText('This folder is empty.')).toBeTruthy();
  });
});

describe('A scan', () => {
  test('shows numbers, the estimate and how much of the whole is read', async () => {
    const bridge = fakeBridge({ 'scan.state': scanning });
    const user = openApp({ screen: 'sources' });
    const panel = within(await screen.findByRole('region', { name: 'Reading your mail' }));
    expect(panel.getByText('12,304 messages read · 1.2 GB of 2.4 GB · 3 copies seen before · about 2 minutes left')).toBeTruthy();
    expect(panel.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('50');
    await user.click(panel.getByRole('button', { name: 'Stop' }));
    expect(bridge.inputsOf('scan.cancel')).toEqual([{}]);
  });

  test('that ends is told at once, with what was found', async () => {
    const bridge = fakeBridge({ 'scan.state': scanning });
    openApp({ screen: 'sources' });
    await screen.findByRole('region', { name: 'Reading your mail' });
    bridge.tell('scan', { ...scanning, running: false, phase: 'idle', seconds: 34, leaks: 11, ended: 'done' });
    const end = within(await screen.findByRole('region', { name: 'The scan is done.' }));
    expect(end.getByText('12,304 messages in 34 seconds: 143 marks, 11 leaks.')).toBeTruthy();
  });
});

test('a source says that it is only read', async () => {
  fakeBridge({ ...emptyAnswers, 'sources.list': { sources: [source] } });
  openApp({ screen: 'sources' });
  expect(await screen.findByText('Read-only')).toBeTruthy();
});
