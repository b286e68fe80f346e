import type { CallInput, CallOutput } from '../../../shared/contract/calls.ts';
import type { AccountDraft } from './account-draft.ts';

/** Who lets people in to a mail server, as far as it is known. */
export type KnownSignIn = CallOutput<'accounts.sign-in-at'>;

/** What a person enters to sign in with a client id of their own, or at a server that nobody here knows. */
export type SignInDraft = { readonly issuer: string; readonly scopes: string; readonly id: string; readonly secret: string };

/** Nothing entered yet. */
export const emptySignIn: SignInDraft = { issuer: '', scopes: '', id: '', secret: '' };

/** As long as it was not asked. */
export const nobodyKnown: KnownSignIn = { service: null, name: '', ready: false, instead: '' };

/** Whether the browser is the way in that is offered first: this copy can, or the server takes no password. */
export const isBrowserFirst = ({ service, ready }: KnownSignIn, wants: CallOutput<'accounts.guess'>['wants']): boolean =>
  ready || (service !== null && wants === 'sign-in');

/** As the engine takes it; null while something is missing. */
export function signInInput(
  { host, user, proxy }: AccountDraft,
  known: KnownSignIn,
  own: SignInDraft,
): CallInput<'accounts.begin-sign-in'> | null {
  const [id, secret, issuer] = [own.id.trim(), own.secret.trim(), own.issuer.trim()];
  const client = id === '' ? null : { id, secret: secret === '' ? null : secret };
  if (client === null && !known.ready) return null;
  if (known.service === null && issuer === '') return null;
  const scopes = own.scopes.split(/\s+/).filter((scope) => scope !== '');
  const service = known.service === null ? { kind: 'standard' as const, issuer, scopes } : { kind: known.service };
  const through = (proxy ?? '').trim();
  return { user: user.trim(), host: host.trim(), proxy: through === '' ? null : through, service, client };
}
