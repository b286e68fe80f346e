// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import { fakeBridge, Refused } from './fake-bridge.ts';
import { openApp } from './open-app.tsx';
import { detail, leak } from './people.ts';

type State = CallOutput<'ledger.state'>;
const absent: State = { space: null, mine: 'absent', key: null, location: 'a ledger' };

afterEach(cleanup);

describe('The first start', () => {
  test('says what is read, where it is kept and that nothing leaves', async () => {
    fakeBridge({ 'ledger.state': absent });
    openApp();
    expect(await screen.findByText('What is read.')).toBeTruthy();
    expect(screen.getByText('Where it is kept.')).toBeTruthy();
    expect(screen.getByText('What leaves.')).toBeTruthy();
  });

  test('makes a ledger only when both passphrases agree', async () => {
    let state: State = absent;
    const bridge = fakeBridge({
      'ledger.state': () => state,
      'ledger.create': () => {
        state = { ...absent, mine: 'open', key: 'passphrase' };
        return {};
      },
      'ledger.enter': ({ space }) => {
        state = { ...state, space };
        return {};
      },
    });
    const user = openApp();
    await user.click(await screen.findByRole('button', { name: 'Use my own mail' }));
    const make = await screen.findByRole('button', { name: 'Make my ledger' });
    await user.type(screen.getByLabelText('Passphrase'), 'four words and more');
    await user.type(screen.getByLabelText('The same passphrase again'), 'four wurds');
    expect(screen.getByText('The two passphrases differ.')).toBeTruthy();
    expect(make).toHaveProperty('disabled', true);
    await user.clear(screen.getByLabelText('The same passphrase again'));
    await user.type(screen.getByLabelText('The same passphrase again'), 'four words and more');
    await user.click(make);
    expect(await screen.findByRole('heading', { name: 'No mail has been read yet.' })).toBeTruthy();
    expect(bridge.inputsOf('ledger.create')).toEqual([{ key: 'passphrase', passphrase: 'four words and more' }]);
    expect(bridge.inputsOf('ledger.enter')).toEqual([{ space: 'mine' }]);
  });

  test('offers the keyring only where the host may have one', async () => {
    fakeBridge({ 'ledger.state': absent });
    const user = openApp();
    await user.click(await screen.findByRole('button', { name: 'Use my own mail' }));
    expect(screen.queryByRole('radio', { name: /keyring/ })).toBeNull();
    fakeBridge({
      'ledger.state': absent,
      'host.describe': { kind: 'desktop', version: '0.0.0', dialogs: true, keyring: null, notice: '' },
    });
    const again = openApp();
    await again.click(await screen.findByRole('button', { name: 'Use my own mail' }));
    expect(await screen.findByRole('radio', { name: /keyring/ })).toBeTruthy();
  });

  test('a keyring that refuses leaves the other ways open', async () => {
    fakeBridge({
      'ledger.state': absent,
      'host.describe': { kind: 'desktop', version: '0.0.0', dialogs: true, keyring: null, notice: '' },
      'ledger.create': () => {
        throw new Refused('This computer has no keyring.', 'Choose a passphrase.');
      },
    });
    const user = openApp();
    await user.click(await screen.findByRole('button', { name: 'Use my own mail' }));
    await user.click(await screen.findByRole('radio', { name: /keyring/ }));
    await user.click(screen.getByRole('button', { name: 'Make my ledger' }));
    expect(await screen.findByText('This computer has no keyring.')).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: /key file/ }));
    expect(screen.getByRole('button', { name: 'Make my ledger' })).toHaveProperty('disabled', false);
  });
});

describe('The locked ledger', () => {
  const locked: State = { space: null, mine: 'locked', key: 'passphrase', location: 'a ledger' };

  test('says that the passphrase is wrong, and opens with the right one', async () => {
    let state = locked;
    fakeBridge({
      'ledger.state': () => state,
      'ledger.unlock': ({ passphrase }) => {
        if (passphrase !== 'right') throw new Refused('That is not the passphrase.', 'Nothing was changed. Try again.');
        state = { ...locked, mine: 'open' };
        return {};
      },
      'ledger.enter': () => {
        state = { ...state, space: 'mine' };
        return {};
      },
    });
    const user = openApp();
    const field = await screen.findByLabelText('Passphrase');
    await user.type(field, 'wrong{Enter}');
    expect((await screen.findByRole('alert')).textContent).toBe('That is not the passphrase.Nothing was changed. Try again.');
    expect(field).toHaveProperty('value', '');
    await user.type(field, 'right{Enter}');
    expect(await screen.findByRole('navigation', { name: 'Main' })).toBeTruthy();
  });

  test('opens by itself where a file keeps its key', async () => {
    let state: State = { ...locked, key: 'key-file' };
    const bridge = fakeBridge({
      'ledger.state': () => state,
      'ledger.enter': () => {
        state = { ...state, mine: 'open', space: 'mine' };
        return {};
      },
    });
    openApp();
    expect(await screen.findByRole('navigation', { name: 'Main' })).toBeTruthy();
    expect(bridge.inputsOf('ledger.enter')).toEqual([{ space: 'mine' }]);
  });

  test('asks the keyring only when told to, and for no passphrase', async () => {
    let state: State = { ...locked, key: 'keyring' };
    const bridge = fakeBridge({
      'ledger.state': () => state,
      'ledger.unlock': () => {
        state = { ...state, mine: 'open', space: 'mine' };
        return {};
      },
    });
    const user = openApp();
    const open = await screen.findByRole('button', { name: 'Open' });
    expect(screen.queryByLabelText('Passphrase')).toBeNull();
    expect(bridge.inputsOf('ledger.unlock')).toEqual([]);
    await user.click(open);
    expect(await screen.findByRole('navigation', { name: 'Main' })).toBeTruthy();
  });

  test('starting over needs the word', async () => {
    const bridge = fakeBridge({ 'ledger.state': locked });
    const user = openApp();
    await user.click(await screen.findByRole('button', { name: 'Start over with an empty ledger' }));
    const word = await screen.findByLabelText('Type WIPE to go on');
    await user.type(word, 'wipe{Enter}');
    expect(bridge.inputsOf('ledger.wipe')).toEqual([]);
    await user.clear(word);
    await user.type(word, 'WIPE{Enter}');
    await waitFor(() => expect(bridge.inputsOf('ledger.wipe')).toEqual([{ confirm: 'WIPE' }]));
  });
});

describe('The sample', () => {
  test('leaves nothing of itself on the page once the own ledger is entered', async () => {
    let space: 'sample' | 'mine' = 'sample';
    const bridge = fakeBridge({
      'ledger.state': () => ({ space, mine: 'open', key: 'passphrase', location: 'a ledger' }),
      'ledger.enter': (input) => {
        space = input.space;
        return {};
      },
      'leaks.list': () => (space === 'sample' ? { total: 1, all: 1, leaks: [leak()] } : { total: 0, all: 0, leaks: [] }),
      'leaks.get': detail(),
    });
    const user = openApp({ screen: 'leaks', view: 'list', leakId: 'leak-1', search: '' });
    await user.click(await screen.findByRole('button', { name: 'Not mine' }));
    expect(await screen.findByRole('button', { name: 'Undo' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Use my own mail' }));
    expect(await screen.findByRole('heading', { name: 'No mail has been read yet.' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    await user.keyboard('u');
    expect((await screen.findAllByText('There is nothing to undo.')).length).toBeGreaterThan(0);
    expect(bridge.inputsOf('decisions.undo')).toEqual([]);
    await user.keyboard('2');
    expect(await screen.findByRole('heading', { name: 'No leaks' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Write the letter' })).toBeNull();
  });

  test('wears its label on every screen and leads to the own ledger', async () => {
    fakeBridge({ 'ledger.state': { space: 'sample', mine: 'absent', key: null, location: 'a ledger' } });
    const user = openApp();
    for (const name of ['Home', 'Leaks', 'Tags', 'Letters', 'Sources', 'Settings']) {
      await user.click(await screen.findByRole('button', { name }));
      expect(screen.getByRole('complementary', { name: 'Sample data' })).toBeTruthy();
    }
    await user.click(screen.getByRole('button', { name: 'Use my own mail' }));
    expect(await screen.findByRole('heading', { name: 'Keep your ledger safe' })).toBeTruthy();
  });

  test('own mail is not added to it', async () => {
    const bridge = fakeBridge({ 'ledger.state': { space: 'sample', mine: 'absent', key: null, location: 'a ledger' } });
    const user = openApp({ screen: 'sources' });
    await user.click(await screen.findByRole('button', { name: 'Add mail' }));
    expect(await screen.findByRole('dialog', { name: 'This is the sample' })).toBeTruthy();
    expect(bridge.inputsOf('host.list')).toEqual([]);
  });
});

test('a host that does not answer is told as a sentence with what to do', async () => {
  globalThis.tattletag = { call: () => Promise.reject(new Error('gone')), listen: () => () => {}, ticket: async () => null };
  openApp();
  expect((await screen.findByRole('alert')).textContent).toContain('Tattletag did not answer.');
  expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
});
