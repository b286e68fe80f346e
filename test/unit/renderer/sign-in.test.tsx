// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import { accountSource, gmailGuess } from './an-account.ts';
import { type FakeAnswers, fakeBridge, Refused } from './fake-bridge.ts';
import { openApp } from './open-app.tsx';

const source = accountSource('jane@gmail.com', 'imap.gmail.com');
const guess = gmailGuess('jane@gmail.com');
const google = { service: 'google', name: 'Google', instead: 'Use an app password or Google Takeout.' } as const;
const begun = { ticket: 'ticket-1', page: 'https://accounts.google.com/o/oauth2/v2/auth?state=abc', opened: true };
const connected: CallOutput<'accounts.get'> = {
  host: 'imap.gmail.com',
  port: 993,
  security: 'tls',
  user: 'jane@gmail.com',
  folders: null,
  trash: false,
  pinned: null,
  proxy: null,
  paused: false,
  watch: false,
  hasPassword: true,
  signIn: 'good',
  advice: '',
  page: '',
};
const listFolder = { here: { id: 'h', label: 'Home', folder: true }, parent: null, entries: [], truncated: false };
const never = (): never => new Promise(() => undefined) as never;

afterEach(cleanup);

async function begin(answers: FakeAnswers) {
  const bridge = fakeBridge({
    'host.list': listFolder,
    'accounts.guess': guess,
    'accounts.begin-sign-in': begun,
    'accounts.finish-sign-in': { user: 'jane@gmail.com' },
    'accounts.test': { folders: [{ path: 'INBOX', use: 'inbox', messages: 120 }], certificate: null },
    'accounts.add': { source },
    ...answers,
  });
  const user = openApp({ screen: 'sources' });
  await user.click(await screen.findByRole('button', { name: 'Add mail' }));
  await user.click(await screen.findByRole('button', { name: /Connect a mail account/ }));
  await user.type(screen.getByLabelText('Your e-mail address'), guess.user);
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  return { bridge, user };
}

describe('Signing in with the browser', () => {
  test('comes first where this copy can: no password is asked for, and the account is read', async () => {
    const { bridge, user } = await begin({ 'accounts.sign-in-at': { ...google, ready: true } });
    expect(await screen.findByText(/Tattletag never sees your password/)).toBeTruthy();
    expect(screen.queryByLabelText('Password')).toBeNull();
    await user.click(await screen.findByRole('button', { name: 'Sign in with Google' }));
    expect(await screen.findByText(/What the provider gave Tattletag in place of a password/)).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: 'Read this mail' }));
    await waitFor(() => expect(bridge.inputsOf('scan.start')).toEqual([{ source: 4, textsAgain: false }]));
    expect(bridge.inputsOf('accounts.begin-sign-in')).toEqual([
      { user: 'jane@gmail.com', host: 'imap.gmail.com', proxy: null, service: { kind: 'google' }, client: null },
    ]);
    expect(bridge.inputsOf('accounts.add')).toMatchObject([{ password: '', signIn: 'ticket-1', folders: null }]);
  });

  test('without a client id says so in plain words, offers the other ways first, and takes one of the person’s own', async () => {
    const { bridge, user } = await begin({ 'accounts.sign-in-at': { ...google, ready: false } });
    expect(await screen.findByText('This copy of Tattletag has no sign-in of its own with Google.')).toBeTruthy();
    expect(screen.getByText(/Use an app password or Google Takeout/)).toBeTruthy();
    const start = screen.getByRole('button', { name: 'Sign in with Google', hidden: true });
    expect(start.hasAttribute('disabled')).toBe(true);
    await user.click(screen.getByText('Use a client id of your own'));
    await user.type(screen.getByLabelText('Client id'), 'my-own-id');
    await user.type(screen.getByLabelText('Client secret'), 'my-own-secret');
    await user.click(start);
    await waitFor(() =>
      expect(bridge.inputsOf('accounts.begin-sign-in')).toMatchObject([
        { service: { kind: 'google' }, client: { id: 'my-own-id', secret: 'my-own-secret' } },
      ]),
    );
    expect(await screen.findByText(/What the provider gave/)).toBeTruthy();
    expect(document.body.innerHTML).not.toContain('my-own-secret');
  });

  test('at a server nobody here knows takes the sign-in server as well', async () => {
    const { bridge, user } = await begin({ 'accounts.finish-sign-in': never });
    await user.click(await screen.findByText('Sign in with the browser instead (OAuth)'));
    await user.type(screen.getByLabelText('Address of the sign-in server'), 'https://id.mail.example');
    await user.type(screen.getByLabelText('Scopes for mail'), ' mail  imap ');
    await user.type(screen.getByLabelText('Client id'), 'one');
    await user.click(screen.getByRole('button', { name: 'Sign in with the browser' }));
    await waitFor(() =>
      expect(bridge.inputsOf('accounts.begin-sign-in')).toMatchObject([
        {
          service: { kind: 'standard', issuer: 'https://id.mail.example', scopes: ['mail', 'imap'] },
          client: { id: 'one', secret: null },
        },
      ]),
    );
  });

  test('while the browser is waited for can be cancelled; the page’s address is there where none came up', async () => {
    const { bridge, user } = await begin({
      'accounts.sign-in-at': { ...google, ready: true },
      'accounts.begin-sign-in': { ...begun, opened: false },
      'accounts.finish-sign-in': never,
    });
    await user.click(await screen.findByRole('button', { name: 'Sign in with Google' }));
    expect(await screen.findByText(begun.page)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Open the sign-in page' }).getAttribute('href')).toBe(begun.page);
    await user.click(screen.getByRole('button', { name: 'Cancel the sign-in' }));
    await waitFor(() => expect(bridge.inputsOf('accounts.cancel-sign-in')).toEqual([{ ticket: 'ticket-1' }]));
  });

  test('in the desktop’s window the address is only copied, because that window opens no unlisted page', async () => {
    const { user } = await begin({
      'host.describe': { kind: 'desktop', version: '0', dialogs: false, keyring: null, notice: '' },
      'accounts.sign-in-at': { ...google, ready: true },
      'accounts.finish-sign-in': never,
    });
    await user.click(await screen.findByRole('button', { name: 'Sign in with Google' }));
    expect(await screen.findByText('No page came up?')).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Open the sign-in page' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Copy its address', hidden: true })).toBeTruthy();
  });

  test('that was refused says why, and the form is there again', async () => {
    const refuse = (): never => {
      throw new Refused('Google says that access was not allowed.', 'Nothing was kept.', 'oauth-denied');
    };
    const { user } = await begin({ 'accounts.sign-in-at': { ...google, ready: true }, 'accounts.finish-sign-in': refuse });
    await user.click(await screen.findByRole('button', { name: 'Sign in with Google' }));
    expect(await screen.findByText('Google says that access was not allowed.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Sign in with Google' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Use a password instead' }));
    expect(screen.getByLabelText('Password')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Use the browser instead' }));
    expect(screen.queryByLabelText('Password')).toBeNull();
  });

  test('is given back when the dialog is closed before an account was made of it', async () => {
    const { bridge, user } = await begin({ 'accounts.sign-in-at': { ...google, ready: true } });
    await user.click(await screen.findByRole('button', { name: 'Sign in with Google' }));
    await screen.findByText(/What the provider gave/);
    expect(bridge.inputsOf('accounts.cancel-sign-in')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(bridge.inputsOf('accounts.cancel-sign-in')).toEqual([{ ticket: 'ticket-1' }]));
  });
});

describe('An account that signs in with the browser', () => {
  test('whose sign-in has ended offers to sign in again, and then its scan goes on', async () => {
    const bridge = fakeBridge({
      'sources.list': { sources: [source] },
      'accounts.get': { ...connected, hasPassword: false, signIn: 'again' },
      'accounts.sign-in-again': begun,
      'accounts.finish-sign-in': { user: 'jane@gmail.com' },
      'accounts.keep-sign-in': {},
    });
    const user = openApp({ screen: 'sources' });
    expect(await screen.findByText(/no longer valid/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Sign in again' }));
    await user.click(await screen.findByRole('button', { name: 'Sign in with the browser' }));
    await waitFor(() => expect(bridge.inputsOf('scan.start')).toEqual([{ source: 4, textsAgain: false }]));
    expect(bridge.inputsOf('accounts.sign-in-again')).toEqual([{ id: 4 }]);
    expect(bridge.inputsOf('accounts.keep-sign-in')).toEqual([{ id: 4, ticket: 'ticket-1' }]);
  });

  test('has no field for a password in its settings', async () => {
    fakeBridge({ 'sources.list': { sources: [source] }, 'accounts.get': connected });
    const user = openApp({ screen: 'sources' });
    await user.click(await screen.findByRole('button', { name: 'More for jane@gmail.com' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Account…' }));
    expect(await screen.findByText('This account signs in with the browser.')).toBeTruthy();
    expect(screen.queryByLabelText('New password')).toBeNull();
  });

  test.each([
    [
      { service: 'Microsoft', revoked: false, shared: false, page: 'https://account.live.com/consent/Manage' },
      /could not be told/,
    ],
    [
      { service: 'Google', revoked: false, shared: true, page: 'https://myaccount.google.com/connections' },
      /another account here/,
    ],
  ])('that is removed tells what is left to do where its sign-in stays: %o', async (signIn, sentence) => {
    let left = [source];
    fakeBridge({
      'sources.list': () => ({ sources: left }),
      'accounts.get': connected,
      'sources.remove': () => {
        left = [];
        return { signIn };
      },
    });
    const user = openApp({ screen: 'sources' });
    await user.click(await screen.findByRole('button', { name: 'More for jane@gmail.com' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Remove…' }));
    expect(await screen.findByText(/ends it on your other computers/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Remove, keep what was found' }));
    expect(await screen.findByText(sentence)).toBeTruthy();
    expect(screen.getByRole('link', { name: /Open the page/ }).getAttribute('href')).toBe(signIn.page);
    await user.click(screen.getByRole('button', { name: 'Understood' }));
    await waitFor(() => expect(screen.queryByText(sentence)).toBeNull());
  });
});
