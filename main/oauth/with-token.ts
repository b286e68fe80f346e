import type { Answer } from '../../shared/contract/answer.ts';
import type { OauthRoom, SignedIn, TokenSignIn } from './oauth-room.ts';

/**
 * Does something on a mail server with a token. When the server refuses it, another is got and it is tried once more: a token
 * that ended in the meantime, or was withdrawn early, looks just like a wrong one there (RFC 5530 §3).
 */
export async function withToken<T>(
  room: OauthRoom,
  whose: SignedIn,
  work: (signIn: TokenSignIn) => Promise<T>,
  isRefusal: (outcome: T) => boolean,
): Promise<Answer<T>> {
  const first = await room.access(whose, null);
  if (!first.ok) return first;
  const outcome = await work(first.value);
  if (!isRefusal(outcome)) return { ok: true, value: outcome };
  const second = await room.access(whose, first.value.accessToken);
  return second.ok ? { ok: true, value: await work(second.value) } : second;
}
