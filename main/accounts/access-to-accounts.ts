import type { Answer } from '../../shared/contract/answer.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { AccessTo } from '../scan/access-to.ts';
import { sourceNote } from '../sources/source-notes.ts';
import { readAccountSettings } from './account-settings.ts';
import type { Vault } from './vault.ts';

/** Puts together how an account is reached: settings from the ledger, the secret from the vault, only when it is asked for. */
export function accessToAccounts(ledger: Ledger, vault: Vault): AccessTo {
  return async ({ id, location }) => {
    const settings = readAccountSettings(ledger, id);
    const password = vault.get(id);
    if (settings === null || password === null) return missing(location);
    const { place, wishes, way } = settings;
    return { ok: true, value: { place, wishes, way, secret: { kind: 'password', password } } };
  };
}

function missing(location: string): Answer<never> {
  const { code, message, hint } = sourceNote('password-missing', location);
  return { ok: false, failure: { code, message, hint } };
}
