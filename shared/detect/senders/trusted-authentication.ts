import { registrableDomain } from '../../companies/registrable-domain.ts';
import type { AuthenticationRun, MessageFacts } from '../facts/message-facts.ts';
import { serverName } from './learn-server.ts';

/** The results of the person's own provider in this message, or null: any other server's could be forged (RFC 8601 §7.1). */
export function trustedRun(facts: MessageFacts, server: string | null): AuthenticationRun | null {
  if (server === null) return null;
  const start = facts.authentication.findIndex((run) => serverName(run.server) === server);
  const first = facts.authentication[start];
  if (first === undefined || server !== 'icloud.com') return first ?? null;
  const runs: AuthenticationRun[] = [];
  for (const run of facts.authentication.slice(start)) {
    if (serverName(run.server) !== server) break;
    runs.push(run);
  }
  return runs.reduce(united);
}

function united(above: AuthenticationRun, below: AuthenticationRun): AuthenticationRun {
  return {
    server: 'icloud.com',
    dmarc: above.dmarc || below.dmarc,
    dmarcFrom: above.dmarcFrom || below.dmarcFrom,
    dkimPass: [...above.dkimPass, ...below.dkimPass],
    dkimFail: [...above.dkimFail, ...below.dkimFail],
    spf: above.spf || below.spf,
    spfDomain: above.spfDomain || below.spfDomain,
  };
}

/** identified: DMARC or an aligned DKIM/SPF passed (RFC 7489 §3.1, relaxed) · forged: DMARC failed · claimed: anything else. */
export function identityOf(run: AuthenticationRun | null, domain: string): 'identified' | 'claimed' | 'forged' {
  if (run === null || domain === '') return 'claimed';
  const about = run.dmarcFrom === '' || run.dmarcFrom === domain || registrableDomain(run.dmarcFrom) === domain;
  if (run.dmarc === 'fail' && about) return 'forged';
  if (run.dmarc === 'pass' && about) return 'identified';
  return signedBy(run, domain) || (run.spf === 'pass' && registrableDomain(run.spfDomain) === domain) ? 'identified' : 'claimed';
}

/** Whether a signature of this organisation passed at the person's own provider. */
export function signedBy(run: AuthenticationRun | null, domain: string): boolean {
  return (
    run !== null && domain !== '' && run.dkimPass.some((signer) => signer === domain || registrableDomain(signer) === domain)
  );
}
