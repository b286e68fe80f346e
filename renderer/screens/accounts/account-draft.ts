import type { CallInput, CallOutput } from '../../../shared/contract/calls.ts';

/** An account while it is being entered. The password lives here only until the dialog closes. */
export type AccountDraft = Omit<CallInput<'accounts.test'>, 'port'> & { readonly port: string };

/** What the built-in table says of an address. */
export type Guess = CallOutput<'accounts.guess'> & {
  /** The domain itself said so, and the person confirmed it. */
  readonly confirmed?: true;
};

/** Folders of the account as its server lists them. */
export type Listed = CallOutput<'accounts.test'>['folders'];

/** Begins with what was guessed. */
export function draftFrom({ host, port, security, user }: Guess): AccountDraft {
  return { host, port: String(port), security, user, password: '', pinned: null, proxy: null };
}

/** As the engine takes it; null while the port is none. */
export function inputFrom(draft: AccountDraft): CallInput<'accounts.test'> | null {
  const port = Number(draft.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) return null;
  const proxy = (draft.proxy ?? '').trim();
  return { ...draft, port, host: draft.host.trim(), user: draft.user.trim(), proxy: proxy === '' ? null : proxy };
}
