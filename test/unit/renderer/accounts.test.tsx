// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import { accountSource, gmailGuess } from './an-account.ts';
import { fakeBridge } from './fake-bridge.ts';
import { openApp } from './open-app.tsx';
import { letter } from './people.ts';

const source = accountSource('jane@mailhaus.example', 'imap.mailhaus.example');
const gmail = gmailGuess('jane.doe@gmail.com');
const unknown: CallOutput<'accounts.guess'> = {
  ...gmail,
  provider: '',
  wants: 'password',
  advice: '',
  page: '',
  host: 'imap.mailhaus.example',
  user: 'jane@mailhaus.example',
};
const folders: CallOutput<'accounts.test'>['folders'] = [
  { path: 'INBOX', use: 'inbox', messages: 120 },
  { path: 'Spam', use: 'spam', messages: 4 },
];
const listFolder = { here: { id: 'h', label: 'Home', folder: true }, parent: null, entries: [], truncated: false };

afterEach(cleanup);

async function begin(guess: CallOutput<'accounts.guess'>, test: CallOutput<'accounts.test'>) {
  const bridge = fakeBridge({
    'host.list': listFolder,
    'accounts.guess': guess,
    'accounts.test': test,
    'accounts.add': { source },
  });
  const user = openApp({ screen: 'sources' });
  await user.click(await screen.findByRole('button', { name: 'Add mail' }));
  await user.click(await screen.findByRole('button', { name: /Connect a mail account/ }));
  await user.type(screen.getByLabelText('Your e-mail address'), guess.user);
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  // An unknown provider could be asked; here it is not.
  if (guess.provider === '') await user.click(await screen.findByRole('button', { name: 'Enter it myself' }));
  return { bridge, user };
}

describe('Connecting a mail account', () => {
  test('of a known provider: its advice and page, a password, folders, and it is read', async () => {
    const { bridge, user } = await begin(gmail, { folders, certificate: null });
    expect(await screen.findByText('Make an app password there.', { exact: false })).toBeTruthy();
    const link = screen.getByRole('link', { name: /Open the page/ });
    expect(link.getAttribute('href')).toBe(gmail.page);
    expect(link.getAttribute('rel')).toContain('noopener');
    await user.type(screen.getByLabelText('Password'), 'abcd efgh');
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(await screen.findByText(/behind the passphrase of your ledger/)).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: /Only these folders/ }));
    await user.click(screen.getByRole('checkbox', { name: /Spam/ }));
    await user.click(await screen.findByRole('button', { name: 'Read this mail' }));
    await waitFor(() => expect(bridge.inputsOf('scan.start')).toEqual([{ source: 4, textsAgain: false }]));
    expect(bridge.inputsOf('accounts.add')).toEqual([
      {
        host: 'imap.gmail.com',
        port: 993,
        security: 'tls',
        user: 'jane.doe@gmail.com',
        password: 'abcd efgh',
        pinned: null,
        proxy: null,
        folders: ['INBOX', 'Spam'],
        trash: false,
      },
    ]);
    expect(bridge.inputsOf('person.set')).toMatchObject([{ addresses: ['jane.doe@gmail.com'] }]);
    expect(document.body.textContent).not.toContain('abcd efgh');
  });

  test('of an unknown one: the server can be set by hand', async () => {
    const { bridge, user } = await begin(unknown, { folders, certificate: null });
    const host = await screen.findByLabelText('Server');
    await user.clear(host);
    await user.type(host, 'mail.mailhaus.example');
    await user.selectOptions(screen.getByLabelText('Encryption'), 'starttls');
    await user.type(screen.getByLabelText('SOCKS proxy'), 'socks5://127.0.0.1:9050');
    await user.type(screen.getByLabelText('Password'), 'word');
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    await waitFor(() =>
      expect(bridge.inputsOf('accounts.test')).toMatchObject([
        { host: 'mail.mailhaus.example', port: 143, security: 'starttls', proxy: 'socks5://127.0.0.1:9050' },
      ]),
    );
  });

  test('whose server has a certificate of its own: the fingerprint is shown and has to be accepted', async () => {
    const certificate = { fingerprint: 'AB:CD', message: 'The mail server made its certificate itself.', hint: '' };
    const { bridge, user } = await begin(unknown, { folders: [], certificate });
    await user.type(await screen.findByLabelText('Password'), 'word');
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(await screen.findByText('AB:CD')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /accept it/ }));
    await waitFor(() => expect(bridge.inputsOf('accounts.test')).toMatchObject([{ pinned: null }, { pinned: 'AB:CD' }]));
  });
});

test('A connected account can be paused, its folders changed, and its password replaced but never seen', async () => {
  const bridge = fakeBridge({
    'sources.list': { sources: [source] },
    'accounts.get': {
      host: 'imap.mailhaus.example',
      port: 993,
      security: 'tls',
      user: 'jane',
      folders: null,
      trash: false,
      pinned: null,
      proxy: null,
      paused: false,
      watch: false,
      hasPassword: true,
      signIn: 'none',
      advice: '',
      page: '',
    },
    'accounts.change': {},
    'accounts.set-password': {},
  });
  const user = openApp({ screen: 'sources' });
  await user.click(await screen.findByRole('button', { name: 'More for jane@mailhaus.example' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Account…' }));
  await user.click(await screen.findByRole('checkbox', { name: /Leave this account out/ }));
  await user.type(screen.getByLabelText(/Folders, one a line/), 'INBOX{Enter}Spam');
  await user.type(screen.getByLabelText('New password'), 'another word');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(bridge.inputsOf('accounts.set-password')).toEqual([{ id: 4, password: 'another word', pinned: null }]),
  );
  expect(bridge.inputsOf('accounts.change')).toEqual([
    { id: 4, folders: ['INBOX', 'Spam'], trash: false, paused: true, watch: false },
  ]);
});

test('A letter goes into the Drafts folder of an account, after asking; nothing is sent', async () => {
  const bridge = fakeBridge({
    'sources.list': { sources: [source] },
    'letters.list': { letters: [letter()] },
    'letters.get': { letter: letter() },
    'letters.change': { letter: letter() },
    'letters.to-drafts': {},
  });
  const user = openApp({ screen: 'letters', letterId: 3 });
  await user.click(await screen.findByRole('button', { name: 'Put into Drafts' }));
  expect(bridge.inputsOf('letters.to-drafts')).toEqual([]);
  await user.click(await screen.findByRole('button', { name: 'Put it there' }));
  await waitFor(() => expect(bridge.inputsOf('letters.to-drafts')).toEqual([{ id: 3, source: 4 }]));
  expect(await screen.findByText(/Nothing was sent\./, { selector: '[role=status] *, [role=status]' })).toBeTruthy();
});
