import { registrableDomain } from '../../companies/registrable-domain.ts';
import { signedBy } from '../senders/trusted-authentication.ts';
import { isServiceDomain } from '../senders/undo-forwarding.ts';
import { comparable } from '../tags/alias-address.ts';
import { namesHolder } from './holder-name.ts';
import { evidence, type Finding, fromLine, innocent, type SightingContext } from './sighting-context.ts';

/** The holder itself: its domain, its signature, its name where no domain is on record, or what the person marked as expected. */
export function expected(context: SightingContext): Finding | null {
  const { facts, sender, tag, run, forwarding, ties } = context;
  const { holder } = tag;
  if (sender.identity === 'forged') return null;
  if (sender.domain !== '' && ties.isExpected(tag.id, sender.domain))
    return innocent('expected', evidence('marked-expected', true, { domain: sender.domain }, fromLine(facts)));
  if (holder.domain === '') return namedOnly(context);
  if (
    forwarding !== null &&
    isServiceDomain(forwarding.service, holder.domain) &&
    !forwarding.recipients.includes(comparable(tag.tag))
  )
    return innocent('expected', evidence('holder-forwards', true, { holder: holder.name }, context.line));
  if (sender.domain === holder.domain) {
    const code = sender.identity === 'identified' ? 'holder-domain' : 'holder-claimed';
    return innocent('expected', evidence(code, true, { domain: holder.domain }, fromLine(facts)));
  }
  if (forwarding === null && signedBy(run, holder.domain)) {
    const signature = facts.dkimDomains.find((signer) => registrableDomain(signer) === holder.domain) ?? holder.domain;
    return innocent('expected', evidence('holder-signature', true, { domain: holder.domain }, `DKIM-Signature: d=${signature}`));
  }
  return null;
}

/** A holder without a domain on record is known by its name alone. */
function namedOnly(context: SightingContext): Finding | null {
  const { facts, sender, tag } = context;
  const named = namesHolder(sender.name, tag.holder) || namesHolder(sender.domain.split('.')[0] ?? '', tag.holder);
  return named ? innocent('expected', evidence('holder-name', true, { holder: tag.holder.name }, fromLine(facts))) : null;
}
