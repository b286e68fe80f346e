import type { MailProvider } from '../../sources/imap/providers.ts';
import { fetchSettingsFile } from './fetch-settings-file.ts';
import type { FoundSettings } from './found-settings.ts';
import type { GuessPorts, ServiceRecord } from './guess-ports.ts';
import { inOrderOfService } from './in-order-of-service.ts';
import { providerBehind } from './provider-behind.ts';
import { readAutoconfig } from './read-autoconfig.ts';
import { mailDomain, serverName } from './server-name.ts';

/** How asking a domain for its settings ends. `not-offered`: the domain says that it has no IMAP. `unreachable`: nobody answered. */
export type AskedSettings =
  | { readonly kind: 'found'; readonly settings: FoundSettings }
  | { readonly kind: 'none' | 'not-offered' | 'unreachable' };

/**
 * Asks the domain of an address where its mailboxes are: first the name service, then the domain's own web server. Only the domain
 * is ever told, never the address. Call it only after the person agreed.
 */
export async function askForSettings(address: string, ports: GuessPorts): Promise<AskedSettings> {
  const domain = mailDomain(address);
  if (domain === null) return { kind: 'none' };
  const [encrypted, turning, exchangers] = await Promise.all([
    ports.services(`_imaps._tcp.${domain}`),
    ports.services(`_imap._tcp.${domain}`),
    ports.exchangers(domain),
  ]);
  if (encrypted === null && turning === null && exchangers === null) return { kind: 'unreachable' };
  // RFC 8314 §3.2 (and RFC 6186 §4): the service that is encrypted from the first byte comes first.
  const named =
    (await serverOf(encrypted ?? [], 'tls', address, ports)) ?? (await serverOf(turning ?? [], 'starttls', address, ports));
  if (named !== null) return { kind: 'found', settings: named };
  if (saysNo(encrypted ?? [], turning ?? [])) return { kind: 'not-offered' };
  const provider = providerBehind(exchangers ?? []);
  if (provider !== null) return { kind: 'found', settings: settingsAt(provider, address) };
  const told = await askWeb(domain, address, ports);
  return told === null ? { kind: 'none' } : { kind: 'found', settings: told };
}

async function serverOf(
  records: readonly ServiceRecord[],
  security: FoundSettings['security'],
  address: string,
  ports: GuessPorts,
): Promise<FoundSettings | null> {
  for (const { name, port } of inOrderOfService(records, ports.chance)) {
    const host = serverName(name);
    if (host === null || port < 1 || !(await isOutside(host, ports))) continue;
    // RFC 6186 §4: the whole address is the name to try first.
    return { host, port, security, user: address, signInOnly: false, said: 'service' };
  }
  return null;
}

/** RFC 2782: a target of "." says that the service is decidedly not there. */
function saysNo(...answers: readonly (readonly ServiceRecord[])[]): boolean {
  const all = answers.flat();
  return all.length > 0 && all.every(({ name }) => name === '' || name === '.');
}

/** A public name that leads into the person's own network is a trap, or a mistake: such a server is entered by hand. */
async function isOutside(host: string, ports: GuessPorts): Promise<boolean> {
  const addresses = await ports.addresses(host);
  return addresses !== null && addresses.length > 0 && addresses.every(ports.mayReach);
}

function settingsAt({ host, port, security, user, wants }: MailProvider, address: string): FoundSettings {
  // A provider that wants the name before the @ means that of its own address, which a domain of one's own does not tell.
  const name = user === 'address' ? address : '';
  return { host, port, security, user: name, signInOnly: wants === 'sign-in', said: 'exchanger' };
}

/** The domain's own web server, in the two places that the format names. */
async function askWeb(domain: string, address: string, ports: GuessPorts): Promise<FoundSettings | null> {
  for (const place of [
    `https://autoconfig.${domain}/mail/config-v1.1.xml`,
    `https://${domain}/.well-known/autoconfig/mail/config-v1.1.xml`,
  ]) {
    const file = await fetchSettingsFile(place, ports);
    const settings = file === null ? null : readAutoconfig(file, address);
    if (settings !== null && (await isOutside(settings.host, ports))) return settings;
  }
  return null;
}
