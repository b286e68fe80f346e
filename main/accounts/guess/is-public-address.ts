import { BlockList, isIP } from 'node:net';

/** IPv4 that leads to this computer, this network or nowhere (RFC 6890 and the registry it began). */
const notPublic = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  notPublic.addSubnet(net, bits, 'ipv4');
}

/** IPv6 is the other way round: only 2000::/3 is given out to the public (RFC 4291 §2.4), and not all of that. */
const given = new BlockList();
given.addSubnet('2000::', 3, 'ipv6');
const withheld = new BlockList();
withheld.addSubnet('2001:db8::', 32, 'ipv6');
// 6to4 (RFC 3056) and Teredo (RFC 4380) carry an IPv4 address inside, and that may be a private one.
withheld.addSubnet('2002::', 16, 'ipv6');
withheld.addSubnet('2001::', 32, 'ipv6');

/** Whether an address leads to the open net: a public name must not send us into the person's own network. */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !notPublic.check(address, 'ipv4');
    case 6:
      return given.check(address, 'ipv6') && !withheld.check(address, 'ipv6');
    default:
      return false;
  }
}
