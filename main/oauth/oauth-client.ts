import { z } from 'zod';
import type { ServiceChoice } from './oauth-service.ts';

/** How a service knows this program. The secret of an installed program is none (RFC 8252 §8.5), but some services want one. */
export const oauthClient = z.object({
  id: z.string().regex(/^[\x20-\x7e]{1,500}$/),
  secret: z
    .string()
    .regex(/^[\x20-\x7e]{1,500}$/)
    .nullable(),
});
export type OauthClient = z.infer<typeof oauthClient>;

const builtIn = z.object({ google: oauthClient.optional(), microsoft: oauthClient.optional() });

/** The client to sign in with: the person's own, else the one this copy was built with; null: there is none. */
export function chooseClient(choice: ServiceChoice, own: OauthClient | null): OauthClient | null {
  if (own !== null) return own;
  // build/bundles.mjs puts the value of the build into this place; run from source it is the environment's.
  return choice.kind === 'standard' ? null : (readClients(process.env.TATTLETAG_OAUTH_CLIENTS ?? '')[choice.kind] ?? null);
}

/** Reads `{"google":{"id":"…","secret":null},"microsoft":{…}}`; what cannot be read counts as none. */
export function readClients(written: string): z.infer<typeof builtIn> {
  try {
    return builtIn.parse(JSON.parse(written));
  } catch {
    return {};
  }
}
