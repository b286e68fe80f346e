import { z } from 'zod';
import { signInClient } from '../../shared/contract/sign-in-values.ts';
import type { ServiceChoice } from './oauth-service.ts';

/** How a service knows this program. */
export type OauthClient = z.infer<typeof signInClient>;

const builtIn = z.object({ google: signInClient.optional(), microsoft: signInClient.optional() });

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
