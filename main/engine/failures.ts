import type { Failure } from '../../shared/contract/values.ts';

/** A failed answer. */
export type Failed = { readonly ok: false; readonly failure: Failure };

/** A failure a person can act on: what happened, and what is safe or what to do. */
export function failed(code: string, message: string, hint: string): Failed {
  return { ok: false, failure: { code, message, hint } };
}

/** Something broke that nobody foresaw. */
export function internalFailure(): Failed {
  return failed(
    'internal',
    'Something in Tattletag went wrong with this step.',
    'Your mail was not touched and what was kept before is still there. Try again; if it happens again, restart Tattletag.',
  );
}

/** A call that needs an open ledger came while none is. */
export function noLedger(): Failed {
  return failed('no-ledger', 'Your ledger is not open.', 'Open it with your passphrase, or look at the sample first.');
}

/** What a screen asked for is not there any more. */
export function goneFailure(what: string): Failed {
  return failed('gone', `This ${what} is not there any more.`, 'It may have changed in the meantime. Go back and look again.');
}

/** The sample was asked to do what only a person's own ledger can. */
export function onlyMine(what: string): Failed {
  return failed('sample', `The sample cannot ${what}.`, 'Nothing was changed. Use your own mail for that.');
}

/** The host never gave out this ticket, or has forgotten it. */
export function badTicket(): Failed {
  return failed('bad-ticket', 'Tattletag does not know this file or folder any more.', 'Choose it again.');
}
