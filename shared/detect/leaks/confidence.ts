import type { Confidence } from '../verdicts/verdict.ts';
import type { Passed } from './passed.ts';

const week = 7 * 86_400_000;
const rank: Readonly<Record<Confidence, number>> = { possible: 0, likely: 1, certain: 2 };

/**
 * How sure a leak is: certain needs a mark that nobody guesses, an identified receiver, and
 * repetition (two messages, or two unrelated senders on the tag); likely lacks one of these; the rest is possible.
 */
export function leakConfidence(sightings: readonly Passed[], unrelatedSenders: number): Confidence {
  const strong = sightings.some((one) => one.tag.kind === 'name' || one.tag.strength === 'unguessable');
  const identified = sightings.some((one) => one.sighting.sender.identity === 'identified' && one.receiver !== '?');
  const repeated = sightings.length >= 2 || unrelatedSenders >= 2;
  const missing = [strong, identified, repeated].filter((met) => !met).length;
  const reached: Confidence = missing === 0 ? 'certain' : missing === 1 ? 'likely' : 'possible';
  return lower(lower(reached, capOf(sightings)), guessableCap(sightings, unrelatedSenders));
}

function capOf(sightings: readonly Passed[]): Confidence {
  return sightings.reduce<Confidence>((best, one) => (rank[one.cap] > rank[best] ? one.cap : best), 'possible');
}

/** A guessable alias stays *possible* until two unrelated senders or two messages a week apart (hard cap). */
function guessableCap(sightings: readonly Passed[], unrelatedSenders: number): Confidence {
  if (!sightings.every((one) => one.tag.kind === 'alias' && one.tag.strength === 'guessable')) return 'certain';
  const times = sightings.map((one) => one.at);
  return unrelatedSenders >= 2 || Math.max(...times) - Math.min(...times) >= week ? 'certain' : 'possible';
}

/** The lower of two confidences. */
function lower(a: Confidence, b: Confidence): Confidence {
  return rank[a] <= rank[b] ? a : b;
}
