import type { Answer, Handlers } from '../../shared/contract/answer.ts';
import type { CallInput, CallOutput } from '../../shared/contract/calls.ts';
import { type AccountSettings, keepAccountSettings, readAccountSettings } from '../accounts/account-settings.ts';
import { lookAtAccount } from '../accounts/look-at-account.ts';
import { tokenOf } from '../accounts/token-of-account.ts';
import { failedSignIn } from '../oauth/oauth-failure.ts';
import { type ImapPlace, type ImapSecret, isThisComputer, writeImapUrl } from '../sources/imap/imap-access.ts';
import { providerAt, providerOf } from '../sources/imap/providers.ts';
import { readFingerprint } from '../sources/imap/read-fingerprint.ts';
import { readProxy } from '../sources/imap/read-proxy.ts';
import { sourceNote } from '../sources/source-notes.ts';
import { isPassword, keepPassword, keepSignIn } from './account-secrets.ts';
import type { Desk } from './desk.ts';
import { failed, goneFailure, onlyMine } from './failures.ts';
import { scanRuns } from './scan-desk.ts';
import { showSource } from './show-findings.ts';
import type { Space } from './space.ts';
import { done, withSpace, writing } from './with-space.ts';

type Names = 'accounts.guess' | 'accounts.test' | 'accounts.add' | 'accounts.get' | 'accounts.change' | 'accounts.set-password';

/** Mail accounts on servers: what is known of a provider, trying, adding, choosing folders, pausing. */
export function accountsCalls(desk: Desk): Handlers<Names> {
  return {
    'accounts.guess': ({ address }) => ({ ok: true, value: guess(address) }),
    'accounts.test': async (input) => {
      const settings = settingsFrom(input, { folders: null, trash: false });
      if (!settings.ok) return settings;
      const { place, wishes, way } = settings.value;
      const secret = secretFrom(desk, input, place);
      if (!secret.ok) return secret;
      const looked = await lookAtAccount({ place, wishes, way, secret: secret.value });
      if (looked.ok) return { ok: true, value: { folders: [...looked.folders], certificate: null } };
      const { code, message, hint } = looked.problem;
      if (looked.fingerprint === null) return failed(code, message, hint);
      return { ok: true, value: { folders: [], certificate: { fingerprint: looked.fingerprint, message, hint } } };
    },
    'accounts.add': (input) => withSpace(desk, (space) => add(desk, space, input)),
    'accounts.get': ({ id }) => withSpace(desk, (space) => show(space, id)),
    'accounts.change': ({ id, folders, trash, paused, watch }) =>
      withSpace(desk, (space) => {
        const settings = readAccountSettings(space.ledger, id);
        if (settings === null) return goneFailure('account');
        const kept = writing(space, () =>
          keepAccountSettings(space.ledger, id, { ...settings, wishes: { folders, trash }, paused, watch }),
        );
        if (!kept.ok) return kept;
        desk.tell('changed', { what: 'sources' });
        desk.watching.settle(space);
        return done;
      }),
    'accounts.set-password': (input) => withSpace(desk, (space) => setPassword(desk, space, input)),
  };
}

function guess(address: string): CallOutput<'accounts.guess'> {
  const written = address.trim();
  const domain = written.slice(written.lastIndexOf('@') + 1).toLowerCase();
  const provider = providerOf(written);
  const usual = { host: domain === '' ? '' : `imap.${domain}`, port: 993, security: 'tls' } as const;
  const { host, port, security } = provider ?? usual;
  const user = provider?.user === 'local-part' ? written.slice(0, written.lastIndexOf('@')) : written;
  return {
    provider: provider?.name ?? '',
    wants: provider?.wants ?? 'password',
    advice: provider?.advice ?? '',
    page: provider?.page ?? '',
    host,
    port,
    security,
    user,
  };
}

async function add(desk: Desk, space: Space, input: CallInput<'accounts.add'>): Promise<Answer<CallOutput<'accounts.add'>>> {
  if (space.kind === 'sample' || space.vault === null) return onlyMine('take in an account of yours');
  const { ledger } = space;
  const settings = settingsFrom(input, { folders: input.folders, trash: input.trash });
  if (!settings.ok) return settings;
  const { place } = settings.value;
  const secret = secretFrom(desk, input, place);
  if (!secret.ok) return secret;
  // A sign-in that is gone in the meantime shall leave no account behind that cannot be read.
  const token = secret.value.kind === 'token' ? await secret.value.token(null) : null;
  if (token?.ok === false) return { ok: false, failure: token.failure };
  const added = writing(space, () => {
    const source = ledger.sources.add({ kind: 'imap', location: writeImapUrl(place), label: labelOf(place) });
    keepAccountSettings(ledger, source.id, settings.value);
    return source;
  });
  if (!added.ok) return added;
  const { id } = added.value;
  const kept =
    input.signIn === undefined ? await keepPassword(space, id, input.password) : await keepSignIn(space, id, input.signIn);
  if (!kept.ok) return kept;
  desk.tell('changed', { what: 'sources' });
  return { ok: true, value: { source: showSource(added.value) } };
}

/** What an account is tried with: the password, or the sign-in behind a ticket. */
function secretFrom(desk: Desk, { password, signIn, proxy }: CallInput<'accounts.test'>, place: ImapPlace): Answer<ImapSecret> {
  if (signIn === undefined) {
    return password === '' ? refusedAs('password-missing') : { ok: true, value: { kind: 'password', password } };
  }
  const oauth = desk.spaces.current()?.oauth ?? null;
  if (oauth === null) return onlyMine('sign in to an account of yours');
  if (proxy !== null) return failedSignIn('oauth-proxied', { name: '', instead: '' });
  return { ok: true, value: { kind: 'token', token: tokenOf(oauth, { ticket: signIn }, place) } };
}

/** The name of the account as lists show it: the address, or the name and the server. */
function labelOf({ user, host }: ImapPlace): string {
  return user.includes('@') ? user : `${user} (${host})`;
}

function show(space: Space, id: number): Answer<CallOutput<'accounts.get'>> {
  const settings = readAccountSettings(space.ledger, id);
  if (settings === null) return goneFailure('account');
  const { place, wishes, way, paused, watch } = settings;
  const provider = providerAt(place.host);
  const signIn = space.oauth?.state(id) ?? 'none';
  const hasPassword = signIn === 'none' ? isPassword(space.vault?.get(id) ?? null) : signIn === 'good';
  return {
    ok: true,
    value: {
      ...place,
      ...wishes,
      ...way,
      paused,
      watch,
      hasPassword,
      signIn,
      advice: provider?.advice ?? '',
      page: provider?.page ?? '',
    },
  };
}

async function setPassword(
  desk: Desk,
  space: Space,
  { id, password, pinned }: CallInput<'accounts.set-password'>,
): Promise<Answer<Record<string, never>>> {
  if (desk.scans.state().running) return scanRuns();
  const settings = readAccountSettings(space.ledger, id);
  if (settings === null || space.vault === null) return goneFailure('account');
  const fingerprint = pinned === null ? settings.way.pinned : readFingerprint(pinned);
  const way = { ...settings.way, pinned: fingerprint };
  const changed = writing(space, () => keepAccountSettings(space.ledger, id, { ...settings, way }));
  if (!changed.ok) return changed;
  const kept = password === '' ? null : await keepPassword(space, id, password);
  if (kept !== null && !kept.ok) return kept;
  desk.tell('changed', { what: 'sources' });
  desk.watching.settle(space);
  return done;
}

function settingsFrom(input: CallInput<'accounts.test'>, wishes: AccountSettings['wishes']): Answer<AccountSettings> {
  const { port, security, user } = input;
  const host = input.host.trim().toLowerCase();
  const problem = placeProblem(host, security, user);
  if (problem !== null) return refusedAs(problem);
  const pinned = input.pinned === null ? null : readFingerprint(input.pinned);
  const proxy = input.proxy === null ? null : readProxy(input.proxy);
  if (input.proxy !== null && proxy === null) return refusedAs('proxy-failed');
  return {
    ok: true,
    value: { place: { host, port, security, user }, wishes, way: { pinned, proxy }, paused: false, watch: false },
  };
}

function placeProblem(
  host: string,
  security: string,
  user: string,
): 'host-not-found' | 'address-bad' | 'address-unencrypted' | null {
  if (!/^[\p{L}\p{N}._:-]{1,253}$/u.test(host)) return 'host-not-found';
  if (user === '' || /[\r\n\0]/.test(user)) return 'address-bad';
  return security === 'none' && !isThisComputer(host) ? 'address-unencrypted' : null;
}

function refusedAs(problem: Parameters<typeof sourceNote>[0]): Answer<never> {
  const { code, message, hint } = sourceNote(problem, '');
  return failed(code, message, hint);
}
