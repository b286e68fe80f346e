import { dayOf, evidence, type Finding, fromLine, innocent, type SightingContext } from './sighting-context.ts';

/** The person used the tag there too: a second holder on record, mail they sent to that organisation, or a public address. */
export function selfDisclosed(context: SightingContext): Finding | null {
  const { facts, sender, tag, at, ties, companies } = context;
  const since = ties.publicSince(tag.id);
  if (since !== null && at >= since) return innocent('self-disclosed', evidence('public-since', true, { date: dayOf(since) }));
  if (sender.identity === 'forged' || sender.domain === '') return null;
  const second = context.others.find(
    (other) => other.holder.domain === sender.domain && (other.givenOn === null || at >= other.givenOn),
  );
  if (second !== undefined)
    return innocent('self-disclosed', evidence('second-holder', true, { holder: second.holder.name }, fromLine(facts)));
  const wrote = companies.isFreemail(sender.domain) ? null : context.soFar.wroteTo(sender.domain);
  return wrote === null || wrote > at
    ? null
    : innocent(
        'self-disclosed',
        evidence('you-wrote-there', true, { domain: sender.domain, date: dayOf(wrote) }, fromLine(facts)),
      );
}
