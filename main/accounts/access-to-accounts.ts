import type { Answer } from '../../shared/contract/answer.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { isGrant } from '../oauth/oauth-grant.ts';
import type { OauthRoom } from '../oauth/oauth-room.ts';
import type { AccessTo } from '../scan/access-to.ts';
import { sourceNote } from '../sources/source-notes.ts';
import { readAccountSettings } from './account-settings.ts';
import { tokenOf } from './token-of-account.ts';
import type { Vault } from './vault.ts';

/** Puts together how an account is reached: settings from the ledger, the secret from the vault, tokens when a server is there to be given one. */
export function accessToAccounts(ledger: Ledger, vault: Vault, oauth: OauthRoom): AccessTo {
  return async ({ id, location }) => {
    const settings = readAccountSettings(ledger, id);
    if (settings === null) return missing(location);
    const { place, wishes, way } = settings;
    if (oauth.state(id) !== 'none') {
      return {
        ok: true,
        value: { place, wishes, way, secret: { kind: 'token', token: tokenOf(oauth, { account: id }, place) } },
      };
    }
    const password = vault.get(id);
    // What a sign-in left there is no password, even where this version cannot read it.
    if (password === null || isGrant(password)) return missing(location);
    return { ok: true, value: { place, wishes, way, secret: { kind: 'password', password } } };
  };
}

function missing(location: string): Answer<never> {
  const { code, message, hint } = sourceNote('password-missing', location);
  return { ok: false, failure: { code, message, hint } };
}
