// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import { type FakeAnswers, fakeBridge, Refused } from './fake-bridge.ts';
import { openApp } from './open-app.tsx';

const guess: CallOutput<'accounts.guess'> = {
  provider: '',
  wants: 'password',
  advice: '',
  page: '',
  host: 'imap.shop.example',
  port: 993,
  security: 'tls',
  user: 'jane@shop.example',
};
const found: NonNullable<CallOutput<'accounts.ask'>['found']> = {
  ...guess,
  host: 'mail.hoster.example',
  port: 143,
  security: 'starttls',
  said: 'service',
  elsewhere: true,
};
const listFolder = { here: { id: 'h', label: 'Home', folder: true }, parent: null, entries: [], truncated: false };

afterEach(cleanup);

async function begin(ask: FakeAnswers['accounts.ask'], known = guess) {
  const bridge = fakeBridge({
    'host.list': listFolder,
    'accounts.guess': known,
    'accounts.test': { folders: [], certificate: null },
    ...(ask === undefined ? {} : { 'accounts.ask': ask }),
  });
  const user = openApp({ screen: 'sources' });
  await user.click(await screen.findByRole('button', { name: 'Add mail' }));
  await user.click(await screen.findByRole('button', { name: /Connect a mail account/ }));
  await user.type(screen.getByLabelText('Your e-mail address'), known.user);
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  return { bridge, user };
}

describe('An unknown provider', () => {
  test('is asked only after the person agreed, and is told who learns what before', async () => {
    const { bridge, user } = await begin({ outcome: 'found', found });
    expect(await screen.findByText(/the web server of shop\.example learn/)).toBeTruthy();
    expect(bridge.inputsOf('accounts.ask')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Ask shop.example' }));
    await waitFor(() => expect(bridge.inputsOf('accounts.ask')).toEqual([{ address: 'jane@shop.example' }]));
  });

  test('names a server elsewhere: that is said, and nothing is used before it is confirmed', async () => {
    const { bridge, user } = await begin({ outcome: 'found', found });
    await user.click(await screen.findByRole('button', { name: 'Ask shop.example' }));
    expect((await screen.findByRole('alert')).textContent).toContain('does not belong to shop.example');
    expect(screen.queryByLabelText('Password')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'I know it: use these settings' }));
    await user.type(await screen.findByLabelText('Password'), 'word');
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    await waitFor(() =>
      expect(bridge.inputsOf('accounts.test')).toMatchObject([
        { host: 'mail.hoster.example', port: 143, security: 'starttls', user: 'jane@shop.example' },
      ]),
    );
  });

  test('whose mail a known provider keeps brings what that one wants', async () => {
    const kept = { ...found, provider: 'Fastmail', wants: 'app-password', advice: 'Make one there.', said: 'exchanger' } as const;
    const { user } = await begin({ outcome: 'found', found: kept });
    await user.click(await screen.findByRole('button', { name: 'Ask shop.example' }));
    expect(await screen.findByText('shop.example has its mail at Fastmail')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'I know it: use these settings' }));
    expect(await screen.findByText(/Make one there\./)).toBeTruthy();
  });

  test.each([
    ['none', /It does not say where its mailboxes are/],
    ['not-offered', /lets no mail programs in/],
  ] as const)('that answers with "%s" leaves the settings to the person', async (outcome, sentence) => {
    const { user } = await begin({ outcome, found: null });
    await user.click(await screen.findByRole('button', { name: 'Ask shop.example' }));
    expect(await screen.findByText(sentence)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Enter it myself' }));
    expect((await screen.findByLabelText<HTMLInputElement>('Server')).value).toBe('imap.shop.example');
  });

  test('that cannot be reached can be asked again', async () => {
    let asked = 0;
    const { user } = await begin(() => {
      asked += 1;
      if (asked === 1) throw new Refused('Nobody answered.');
      return { outcome: 'found', found };
    });
    await user.click(await screen.findByRole('button', { name: 'Ask shop.example' }));
    expect(await screen.findByText('Nobody answered.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Ask shop.example' }));
    expect(await screen.findByText('mail.hoster.example')).toBeTruthy();
    expect(screen.queryByText('Nobody answered.')).toBeNull();
  });

  test('is not asked about where the table knows it, or where there is no domain', async () => {
    await begin(undefined, { ...guess, provider: 'Gmail', host: 'imap.gmail.com' });
    expect(await screen.findByLabelText('Password')).toBeTruthy();
    cleanup();
    await begin(undefined, { ...guess, user: 'jane@mailhost' });
    expect(await screen.findByLabelText('Password')).toBeTruthy();
  });
});
