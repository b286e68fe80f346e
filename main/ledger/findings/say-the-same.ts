import type { Sender } from '../../../shared/detect/senders/sender.ts';
import type { Evidence, Sighting } from '../../../shared/detect/verdicts/verdict.ts';

/** Whether two sightings say the same, so that one body does for both: all that `bodyOf` writes, in its order. */
export function sayTheSame(one: Sighting, other: Sighting): boolean {
  if (one.manner !== other.manner || one.confidence !== other.confidence) return false;
  if (!isSameSender(one.sender, other.sender) || one.evidence.length !== other.evidence.length) return false;
  for (let nth = 0; nth < one.evidence.length; nth += 1)
    if (!isSameEvidence(one.evidence[nth], other.evidence[nth])) return false;
  return true;
}

function isSameSender(one: Sender, other: Sender): boolean {
  return (
    one.address === other.address &&
    one.name === other.name &&
    one.domain === other.domain &&
    one.identity === other.identity &&
    one.person === other.person &&
    one.carrier === other.carrier
  );
}

function isSameEvidence(one: Evidence | undefined, other: Evidence | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return (
    one.code === other.code && one.supports === other.supports && one.header === other.header && isSameData(one.data, other.data)
  );
}

function isSameData(one: Evidence['data'], other: Evidence['data']): boolean {
  const names = Object.keys(one);
  const others = Object.keys(other);
  if (names.length !== others.length) return false;
  for (let nth = 0; nth < names.length; nth += 1) {
    const name = names[nth] ?? '';
    if (name !== others[nth] || one[name] !== other[name]) return false;
  }
  return true;
}
