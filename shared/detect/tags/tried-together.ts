import { hostOfAddress } from '../../companies/registrable-domain.ts';
import { takeApart } from './alias-address.ts';
import type { History } from './mailbox-history.ts';
import { belonging } from './own-space.ts';
import type { ProposalContext } from './proposal.ts';

const day = 86_400_000;
const triedNeeded = 3;
const messagesAtMost = 2;

/**
 * Addresses at hosts where every local part arrives that one sender tried within a day, three or more, and that nobody else ever
 * wrote to: guessing, whoever vouches for the sender. Values: the sender's domain and how many it tried.
 */
export function triedTogether(
  histories: ReadonlyMap<string, History>,
  context: ProposalContext,
): ReadonlyMap<string, { readonly domain: string; readonly count: number }> {
  const bySender = new Map<string, { readonly address: string; readonly domain: string; readonly first: number }[]>();
  for (const [address, history] of histories) {
    const domain = history.senders[0]?.domain ?? '';
    const alone = domain !== '' && history.senders.every((sender) => sender.domain === domain);
    if (!alone || history.delivered === 0 || history.delivered > messagesAtMost) continue;
    const { own, companies, settled } = context;
    if (belonging(address, true, own, companies) !== 'catch-all' || settled.has(`alias:${takeApart(address, companies).key}`))
      continue;
    const key = `${domain} ${hostOfAddress(address)}`;
    bySender.set(key, [...(bySender.get(key) ?? []), { address, domain, first: history.first }]);
  }
  const found = new Map<string, { domain: string; count: number }>();
  for (const tried of bySender.values()) {
    for (const one of tried) {
      const count = tried.filter((other) => Math.abs(other.first - one.first) <= day).length;
      if (count >= triedNeeded) found.set(one.address, { domain: one.domain, count });
    }
  }
  return found;
}
