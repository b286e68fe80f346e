import type { Breach, CompanyBook } from '../../companies/company-book.ts';
import { dayStart } from '../tags/register-tags.ts';
import { evidence } from '../verdicts/sighting-context.ts';
import type { Evidence, Manner } from '../verdicts/verdict.ts';
import { leakConfidence } from './confidence.ts';
import type { Leak } from './leak.ts';
import { isNamedReceiver, type Passed } from './passed.ts';

/** So many messages of a leak are its examples, the first ones. */
export const examplesKept = 3;

/** The identifier of the leak that a sighting belongs to. */
export function leakIdOf(tagId: string, receiver: string): string {
  return `${tagId}>${receiver}`;
}

/** Folds sightings into leaks, one a tag and receiving organisation, newest first. */
export function foldLeaks(
  passed: readonly Passed[],
  companies: CompanyBook,
  isAdmitted: (leakId: string) => boolean,
): readonly Leak[] {
  const folded = new Map<string, Passed[]>();
  const senders = new Map<string, Set<string>>();
  for (const one of passed) {
    const list = folded.get(one.sighting.leakId);
    if (list === undefined) folded.set(one.sighting.leakId, [one]);
    else list.push(one);
    if (isNamedReceiver(one.receiver)) senders.set(one.tag.id, (senders.get(one.tag.id) ?? new Set()).add(one.receiver));
  }
  const leaks = [...folded].map(([id, sightings]) =>
    leakOf(id, sightings, senders.get(sightings[0]?.tag.id ?? '')?.size ?? 0, companies, isAdmitted(id)),
  );
  return leaks.sort((a, b) => (b.firstSeen ?? 0) - (a.firstSeen ?? 0) || (a.id < b.id ? -1 : 1));
}

function leakOf(
  id: string,
  unsorted: readonly Passed[],
  unrelatedSenders: number,
  companies: CompanyBook,
  admitted: boolean,
): Leak {
  const sightings = [...unsorted].sort((a, b) => a.at - b.at || a.sighting.ref - b.sighting.ref);
  const [first] = sightings;
  if (first === undefined) throw new Error('a leak has at least one sighting');
  const best = sightings.find((one) => one.sighting.sender.identity === 'identified') ?? first;
  const named = isNamedReceiver(first.receiver);
  const breach = fittingBreach(first, companies);
  return {
    id,
    tagId: first.tag.id,
    tag: first.tag.tag,
    kind: first.tag.kind,
    strength: first.tag.strength,
    origin: first.tag.origin,
    holder: first.tag.holder,
    receiver: {
      name: named ? best.sighting.sender.name : '',
      domain: named ? first.sighting.sender.domain : '',
      identity: named ? best.sighting.sender.identity : first.receiver === '!' ? 'forged' : 'unknown',
    },
    manner: mannerOf(sightings),
    wording: admitted ? 'admitted' : breach === null ? 'passed-on' : 'exposed',
    confidence: leakConfidence(sightings, unrelatedSenders),
    firstSeen: first.at,
    lastSeen: sightings[sightings.length - 1]?.at ?? first.at,
    messages: sightings.length,
    evidence: leakEvidence(best, sightings, unrelatedSenders, breach, admitted),
    examples: sightings.slice(0, examplesKept).map((one) => one.sighting.ref),
  };
}

function mannerOf(sightings: readonly Passed[]): Manner {
  const manners = sightings.map((one) => one.sighting.manner);
  return manners.includes('phishing') ? 'phishing' : manners.includes('marketing') ? 'marketing' : 'spam';
}

function leakEvidence(
  best: Passed,
  sightings: readonly Passed[],
  unrelatedSenders: number,
  breach: Breach | null,
  admitted: boolean,
): readonly Evidence[] {
  const items: Evidence[] = [...best.sighting.evidence];
  if (breach !== null)
    items.push(evidence('breach-known', false, { holder: best.tag.holder.name, breach: breach.name, date: breach.happened }));
  if (sightings.length === 1 && unrelatedSenders < 2) items.push(evidence('single-message', false));
  if (sightings.length > 1) items.push(evidence('repeated', true, { count: String(sightings.length) }));
  if (unrelatedSenders > 1) items.push(evidence('other-strangers', true, { count: String(unrelatedSenders) }));
  if (admitted) items.push(evidence('admitted', true, { holder: best.tag.holder.name }));
  return [...items.filter((item) => !item.supports), ...items.filter((item) => item.supports)];
}

/** A breach of the holder that fits: with this kind of data, after the tag was given and before the first stranger. */
function fittingBreach(first: Passed, companies: CompanyBook): Breach | null {
  if (first.start === null || first.tag.holder.domain === '') return null;
  const start = first.start;
  return (
    companies.breachesOf(first.tag.holder.domain).find((breach) => {
      const happened = dayStart(breach.happened);
      const fits = first.tag.kind === 'name' ? breach.withNames : breach.withAddresses;
      return fits && happened !== null && happened >= start && happened <= first.at;
    }) ?? null
  );
}
