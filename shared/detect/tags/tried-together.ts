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
  const bySender = new Map<string, Tried[]>();
  for (const [address, history] of histories) {
    const domain = history.senders[0]?.domain ?? '';
    const alone = domain !== '' && history.senders.every((sender) => sender.domain === domain);
    if (!alone || history.delivered === 0 || history.delivered > messagesAtMost) continue;
    const { own, companies, settled } = context;
    if (belonging(address, true, own, companies) !== 'catch-all' || settled.has(`alias:${takeApart(address, companies).key}`))
      continue;
    const key = `${domain} ${hostOfAddress(address)}`;
    const known = bySender.get(key);
    if (known === undefined) bySender.set(key, [{ address, domain, first: history.first }]);
    else known.push({ address, domain, first: history.first });
  }
  const found = new Map<string, { domain: string; count: number }>();
  for (const tried of bySender.values())
    takeBursts(
      found,
      tried.sort((a, b) => a.first - b.first),
    );
  return found;
}

type Tried = { readonly address: string; readonly domain: string; readonly first: number };

/** In order of time: each address with how many lie within a day before and after it. */
function takeBursts(found: Map<string, { domain: string; count: number }>, tried: readonly Tried[]): void {
  let start = 0;
  let end = 0;
  for (const { address, domain, first } of tried) {
    while ((tried[start]?.first ?? first) < first - day) start += 1;
    while (end < tried.length && (tried[end]?.first ?? first) <= first + day) end += 1;
    if (end - start >= triedNeeded) found.set(address, { domain, count: end - start });
  }
}
