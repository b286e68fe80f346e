// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { fileNameOf } from '../../../renderer/screens/letters/file-name-of.ts';
import { fakeBridge, Refused } from './fake-bridge.ts';
import { openApp } from './open-app.tsx';
import { letter } from './people.ts';

const route = { screen: 'letters', letterId: 3 } as const;

afterEach(cleanup);

describe('A letter', () => {
  test('keeps what is typed, once, when typing rests', async () => {
    let kept = letter();
    const bridge = fakeBridge({
      'letters.list': () => ({ letters: [kept] }),
      'letters.get': () => ({ letter: kept }),
      'letters.change': (change) => {
        kept = letter(change);
        return { letter: kept };
      },
    });
    const user = openApp(route);
    const body = await screen.findByLabelText('Letter');
    await user.type(body, ' Thank you.');
    await waitFor(() => expect(kept.body).toBe('Hello,\nplease stop. Thank you.'));
    expect(bridge.inputsOf('letters.change').at(-1)).toEqual({ id: 3, subject: 'My objection', body: kept.body });
    await waitFor(() => expect(screen.getByText(/All changes are kept\./)).toBeTruthy());
  });

  test('that cannot be kept says so and loses no word', async () => {
    fakeBridge({
      'letters.list': { letters: [letter()] },
      'letters.get': { letter: letter() },
      'letters.change': () => {
        throw new Refused('The disk is full.', 'Your words are still on this screen.');
      },
    });
    const user = openApp(route);
    await user.type(await screen.findByLabelText('Subject'), ' again');
    expect((await screen.findByRole('alert')).textContent).toContain('The disk is full.');
    expect(screen.getByLabelText('Subject')).toHaveProperty('value', 'My objection again');
    expect(screen.getByText(/Not kept yet\./)).toBeTruthy();
  });

  test('says that nothing was sent, and copies subject and text', async () => {
    fakeBridge({ 'letters.list': { letters: [letter()] }, 'letters.get': { letter: letter() } });
    const user = openApp(route);
    expect(await screen.findByText('Nothing was sent.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Copy the letter' }));
    expect(await navigator.clipboard.readText()).toBe('My objection\n\nHello,\nplease stop.\n');
  });

  test('is saved through the host where it has a dialog', async () => {
    const bridge = fakeBridge({
      'host.describe': { kind: 'desktop', version: '0.0.0', dialogs: true, keyring: null, notice: '' },
      'host.save': { saved: true },
      'letters.list': { letters: [letter()] },
      'letters.get': { letter: letter() },
    });
    const user = openApp(route);
    await user.click(await screen.findByRole('button', { name: 'Save as text' }));
    await waitFor(() =>
      expect(bridge.inputsOf('host.save')).toEqual([
        { name: 'letter-lantern-monthly.txt', content: 'My objection\n\nHello,\nplease stop.\n' },
      ]),
    );
  });

  test('is deleted only after asking', async () => {
    const bridge = fakeBridge({ 'letters.list': { letters: [letter()] }, 'letters.get': { letter: letter() } });
    const user = openApp(route, 700);
    await user.click(await screen.findByRole('button', { name: 'Delete' }));
    await screen.findByRole('alertdialog', { name: 'Delete this letter?' });
    expect(bridge.inputsOf('letters.remove')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Delete the letter' }));
    await waitFor(() => expect(bridge.inputsOf('letters.remove')).toEqual([{ id: 3 }]));
  });
});

test('a file name takes nothing from a hostile company name but letters and digits', () => {
  expect(fileNameOf({ company: { name: '../../etc/passwd\u0000', domain: '' } })).toBe('letter-etc-passwd.txt');
  expect(fileNameOf({ company: { name: '‮…', domain: '' } })).toBe('letter.txt');
});
