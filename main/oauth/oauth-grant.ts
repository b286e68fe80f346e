import { z } from 'zod';
import { oauthClient } from './oauth-client.ts';
import { serviceChoice } from './oauth-service.ts';

/** What a person allowed, as it is kept, sealed: from it every later token comes. */
const oauthGrant = z.object({
  kind: z.literal('tattletag.oauth/1'),
  service: serviceChoice,
  /** A refresh token belongs to the client it was given to (RFC 6749 §6), whatever client a later version has. */
  client: oauthClient,
  /** The name to sign in to the mail server with. */
  user: z.string(),
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

/** Reads what is kept for an account; null when that is a password, or nothing. */
export function readGrant(secret: string | null): OauthGrant | null {
  try {
    return oauthGrant.parse(JSON.parse(secret ?? ''));
  } catch {
    return null;
  }
}
