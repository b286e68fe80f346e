import { getDomain } from 'tldts';
import { remembered } from './remembered.ts';

/**
 * The registrable domain of a host name (Public Suffix List with private suffixes), lower case; the host itself
 * where it has none (an address literal, a bare suffix), empty for an empty host.
 */
export const registrableDomain: (host: string) => string = remembered((host) =>
  host === '' ? '' : (getDomain(host, { allowPrivateDomains: true, validateHostname: false }) ?? host),
);

/** The registrable domain of an address, empty when it has none. */
export function domainOfAddress(address: string): string {
  return registrableDomain(hostOfAddress(address));
}

/** What stands after the last `@`, empty when there is none. */
export function hostOfAddress(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 0 ? '' : address.slice(at + 1);
}

/** What stands before the last `@`. */
export function localPart(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 0 ? address : address.slice(0, at);
}

/** The label that names the organisation: `acme` of `acme.co.uk`. */
export function mainLabel(domain: string): string {
  const dot = domain.indexOf('.');
  return dot < 0 ? domain : domain.slice(0, dot);
}
