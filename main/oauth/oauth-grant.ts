import { z } from 'zod';
import { signInClient, signInService } from '../../shared/contract/sign-in-values.ts';

/** What a person allowed, as it is kept, sealed: from it every later token comes. */
const oauthGrant = z.object({
  kind: z.literal('tattletag.oauth/1'),
  service: signInService,
  /** A refresh token belongs to the client it was given to (RFC 6749 §6), whatever client a later version has. */
  client: signInClient,
  /** The name to sign in to the mail server with. */
  user: z.string(),
  /** The mail server that the tokens are for. */
  host: z.string(),
  /** Who it is at the service (OpenID Connect Core §2, `sub`); null where the service does not say. */
  subject: z.string().nullable(),
  refreshToken: z.string().nullable(),
  accessToken: z.string().nullable(),
  /** When the access token ends; null: the service did not say. */
  expiresAt: z.number().nullable(),
});
export type OauthGrant = z.infer<typeof oauthGrant>;

/** Writes a grant for the keeper of secrets. */
export function writeGrant(grant: OauthGrant): string {
  return JSON.stringify(grant);
}

/** Whether a secret was written by this room, in whatever version: such a one is never a password. */
export function isGrant(secret: string): boolean {
  return secret.startsWith('{"kind":"tattletag.oauth/');
}

/** Whether taking back one grant at the service would end the other as well. */
export function sharesSignIn(one: OauthGrant, other: OauthGrant): boolean {
  if (one.service.kind !== other.service.kind || one.client.id !== other.client.id) return false;
  return one.subject === null ? one.user === other.user : one.subject === other.subject;
}

/** Reads what is kept for an account; null when that is a password, or nothing. */
export function readGrant(secret: string | null): OauthGrant | null {
  try {
    return oauthGrant.parse(JSON.parse(secret ?? ''));
  } catch {
    return null;
  }
}
