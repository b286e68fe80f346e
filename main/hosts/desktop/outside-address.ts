import { withdrawalSites } from '../../oauth/oauth-service.ts';
import { providerSites } from '../../sources/imap/providers.ts';

/** The only places a link in the app may lead to: texts of law, the authorities that a letter names, pages for app passwords, and those on which a sign-in is withdrawn. */
const hosts: ReadonlySet<string> = new Set([
  'eur-lex.europa.eu',
  'www.edpb.europa.eu',
  'www.gesetze-im-internet.de',
  'www.legislation.gov.uk',
  'ico.org.uk',
  'oag.ca.gov',
  'cppa.ca.gov',
  ...providerSites(),
  ...withdrawalSites(),
]);

/** How long after a click or a key a link may still open. */
const freshMs = 2_000;

/** The address to hand to the system's browser, or null: https only, a listed host, and just after the person did something. */
export function outsideAddress(url: string, msSinceTouched: number): string | null {
  const parsed = parse(url);
  if (parsed === null || msSinceTouched > freshMs) return null;
  const plain = parsed.protocol === 'https:' && parsed.username === '' && parsed.password === '';
  return plain && hosts.has(parsed.host) ? parsed.href : null;
}

// URL.canParse came with Node 18.17; Electron 25 brings 18.15.
function parse(url: string): URL | null {
  try {
    return new URL(url);
  } catch {
    return null;
  }
}
