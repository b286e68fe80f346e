import { identityOf } from '../senders/trusted-authentication.ts';
import { namesHolder, resemblesHolder } from './holder-name.ts';
import { looksLike, readableDomain } from './look-alike.ts';
import { isOwnAddress } from './own-address.ts';
import {
  dayOf,
  evidence,
  type Finding,
  forgesForwarder,
  fromLine,
  innocent,
  isBulk,
  type SightingContext,
} from './sighting-context.ts';
import { isPhishing } from './signals.ts';
import { unprovenTie } from './unproven-ties.ts';
import type { Evidence, Manner } from './verdict.ts';

/** Nothing innocent explains it: a stranger uses the holder's tag, or the evidence speaks both ways. */
export function passedOnOrUnsure(context: SightingContext): Finding {
  return context.sender.identity === 'forged' ? forged(context) : (tied(context) ?? passedOn(context));
}

/** DMARC failed: whoever is named as the author is not named as the receiver. */
function forged(context: SightingContext): Finding {
  const { facts, sender, tag, ties } = context;
  const failed = evidence('forged', false, { domain: sender.domain }, resultLine(context));
  const posing = sender.domain === tag.holder.domain || ties.between(sender.domain, tag.holder.domain, context.at) !== null;
  if (posing) return innocent('unsure', evidence('poses-as-holder', false, { holder: tag.holder.name }, fromLine(facts)), failed);
  if (forwardedOn(context)) return innocent('unsure', evidence('forward-broke-check', false, {}, resultLine(context)), failed);
  return { verdict: 'passed-on', manner: 'phishing', named: false, evidence: [failed, ...proof(context, false)] };
}

/** Forwarding breaks SPF and sometimes DKIM; the first hop's ARC result or a rewritten return path may acquit, never accuse. */
function forwardedOn(context: SightingContext): boolean {
  const { facts, sender } = context;
  if (facts.arc !== null && identityOf(facts.arc, sender.domain) === 'identified') return true;
  return /^srs[01][=+-]/i.test(facts.returnPath ?? '') || /\+caf_=/.test(facts.returnPath ?? '') || facts.listId !== '';
}

/** What anyone can write, or what chance brings about: beside a threat it poses, and ties nothing. */
const claimsOnly = new Set([
  'resembles-holder',
  'claims-former-name',
  'names-holder',
  'looks-like-answer',
  'written-by-hand',
  'recent-order',
]);

/** Ties that nobody proved: they keep a stranger from being accused, and do not acquit it either. */
function tied(context: SightingContext): Finding | null {
  const { facts } = context;
  const other = context.others.find(({ givenOn }) => givenOn === null || context.at >= givenOn);
  if (other !== undefined)
    return innocent(
      'unsure',
      evidence('two-holders', false, { other: other.holder.name }, context.line),
      ...proof(context, true),
    );
  if (context.forwarding !== null && context.forwarding.from === null)
    return innocent(
      'unsure',
      evidence('author-hidden', false, { service: context.forwarding.service }, fromLine(facts)),
      ...proof(context, false),
    );
  if (imitates(context)) return null;
  const tie = unprovenTie(context);
  if (tie === null || ((isPhishing(facts.subject) || forgesForwarder(context)) && claimsOnly.has(tie.code))) return null;
  return innocent('unsure', tie, ...proof(context, true));
}

/** A domain that apes the holder's with signs that pass for others: nobody but a deceiver needs it. */
function imitates({ sender, tag }: SightingContext): boolean {
  return sender.domain !== '' && looksLike(sender.domain, tag.holder) === 'imitation';
}

function passedOn(context: SightingContext): Finding {
  const named = isNamed(context);
  return { verdict: 'passed-on', manner: mannerOf(context, named), named, evidence: proof(context, named) };
}

/** Bulk from a free mailbox, or mail that the provider looked at and could prove nothing of, has no sender to name. */
function isNamed(context: SightingContext): boolean {
  const { facts, sender, run, forwarding } = context;
  if (sender.domain === '' || sender.person || sender.identity === 'unknown') return false;
  if (sender.identity === 'identified') return true;
  if (isOwnAddress(context)) return false;
  if (run !== null && run.spf === 'fail') return false;
  if ((run === null || forwarding !== null) && facts.unsubscribeHosts.length === 0 && isPhishing(facts.subject)) return false;
  return run === null || forwarding !== null || facts.unsubscribeHosts.length > 0;
}

function mannerOf(context: SightingContext, named: boolean): Manner {
  const { facts, sender, tag } = context;
  if (imitates(context)) return 'phishing';
  const posing = namesHolder(facts.from[0]?.name ?? '', tag.holder) || resemblesHolder(sender.domain, tag.holder);
  if (isPhishing(facts.subject) && (posing || !named || sender.identity !== 'identified')) return 'phishing';
  if (!named) return 'spam';
  return facts.unsubscribeHosts.length > 0 || isBulk(context) ? 'marketing' : 'spam';
}

/** What shows that the tag is there, whose it is, and whose hands it is in; contrary evidence first. */
function proof(context: SightingContext, named: boolean): readonly Evidence[] {
  const { facts, sender, tag, companies, forwarding } = context;
  const against: Evidence[] = [];
  const forIt: Evidence[] = [];
  const names = { tag: tag.tag, holder: tag.holder.name, sender: sender.name || sender.domain };
  if (tag.origin === 'proposed') against.push(evidence('unconfirmed', false, names));
  if (tag.strength === 'guessable') against.push(evidence('guessable', false, names));
  if (named && sender.identity === 'claimed')
    against.push(
      evidence(
        forwarding?.service === 'relay' ? 'relay-unchecked' : 'claimed',
        false,
        { domain: sender.domain },
        fromLine(facts),
      ),
    );
  if (!named) against.push(evidence('unidentified', false, {}, fromLine(facts)));
  if (forwarding !== null && !forwarding.proven)
    against.push(evidence('forwarder-unproven', false, { service: forwarding.service }, forwarding.lines[0] ?? ''));
  if (named && companies.pack === null) against.push(evidence('no-group-data', false, names));
  forIt.push(evidence(tag.kind === 'name' ? 'name-used' : 'addressed', true, names, context.line));
  if (context.start !== null)
    forIt.push(evidence(tag.givenOn === null ? 'holder-since' : 'given', true, { ...names, date: dayOf(context.start) }));
  if (named && sender.identity === 'identified')
    forIt.push(evidence('identified', true, { domain: sender.domain }, resultLine(context)));
  if (imitates(context))
    forIt.push(
      evidence('imitates-holder', true, { domain: readableDomain(sender.domain), own: tag.holder.domain }, fromLine(facts)),
    );
  else if (named) forIt.push(evidence('no-known-tie', true, names, fromLine(facts)));
  return [...against, ...forIt];
}

/** The provider's result in short form, as RFC 8601 would write it; the From line where there is none. */
function resultLine(context: SightingContext): string {
  const { facts, run, forwarding, sender } = context;
  if (run === null || forwarding !== null) return fromLine(facts);
  const result =
    run.dmarc === '' ? `dkim=pass header.d=${sender.domain}` : `dmarc=${run.dmarc} header.from=${run.dmarcFrom || sender.domain}`;
  return `Authentication-Results: ${run.server === '' ? '' : `${run.server}; `}${result}`;
}
