import type { Answer } from '../../shared/contract/answer.ts';
import { isGrant } from '../oauth/oauth-grant.ts';
import type { Forgotten } from '../oauth/oauth-room.ts';
import { noLedger } from './failures.ts';
import type { Space } from './space.ts';

/** Keeps a password for an account; a sign-in that was there before is taken back. */
export async function keepPassword(space: Space, id: number, password: string): Promise<Answer<unknown>> {
  const { vault, oauth } = space;
  if (vault === null) return noLedger();
  if (oauth !== null && oauth.state(id) !== 'none') {
    const forgotten = await oauth.forget(id, accountsOf(space));
    if (!forgotten.ok) return forgotten;
  }
  return vault.put(id, password);
}

/** Keeps a finished sign-in for an account, in place of what was there. */
export async function keepSignIn({ oauth }: Space, id: number, ticket: string): Promise<Answer<unknown>> {
  return oauth === null ? noLedger() : oauth.keep(ticket, id);
}

/** Forgets what is kept for an account; a sign-in is taken back where its service lets that be done. Null: there was no sign-in. */
export async function forgetSecret(space: Space, id: number): Promise<Answer<Forgotten | null>> {
  return space.oauth === null ? { ok: true, value: null } : space.oauth.forget(id, accountsOf(space));
}

/** Whether what is kept for an account is a password, and not a sign-in that this version cannot read. */
export function isPassword(secret: string | null): boolean {
  return secret !== null && !isGrant(secret);
}

function accountsOf({ ledger }: Space): readonly number[] {
  return ledger.sources.list().flatMap(({ id, kind }) => (kind === 'imap' ? [id] : []));
}
