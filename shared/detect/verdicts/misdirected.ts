import { comparable } from '../tags/alias-address.ts';
import { isAnotherPerson } from '../tags/person-names.ts';
import { dayOf, evidence, type Finding, innocent, type SightingContext } from './sighting-context.ts';

/** The holder's own clock may run ahead of the day on record by this much (time zones). */
const graceOfHolder = 2 * 86_400_000;

/** Hard caps before any rule: a mark the person never gave out, and mail from before it was given. */
export function neverGiven(context: SightingContext): Finding | null {
  const { tag, at, start, sender, ties } = context;
  if (ties.isNotMine(tag.id)) return innocent('misdirected', evidence('not-mine', true));
  if (start === null || at >= start) return null;
  const holder = sender.domain !== '' && sender.domain === tag.holder.domain && sender.identity !== 'forged';
  if (holder && at >= start - graceOfHolder) return null;
  return innocent('misdirected', evidence('before-given', true, { date: dayOf(start) }));
}

/** Somebody else's mail on a mark that anyone could type: it greets another person. */
export function misdirected(context: SightingContext): Finding | null {
  const { tag, facts, trueNames } = context;
  if (tag.kind !== 'alias' || tag.strength !== 'guessable') return null;
  const greetings = [
    ...facts.named,
    ...facts.traces.filter((trace) => trace.address === comparable(tag.tag)).map((trace) => trace.name),
  ];
  const other = greetings.find((name) => isAnotherPerson(name, trueNames));
  return other === undefined ? null : innocent('misdirected', evidence('greets-another', true, { name: other }, context.line));
}
