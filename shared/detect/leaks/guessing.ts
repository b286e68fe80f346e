import { hostOfAddress } from '../../companies/registrable-domain.ts';
import { comparable } from '../tags/alias-address.ts';
import type { Passed } from './passed.ts';

/** A hit on an address of the person's that was never issued: what guessing looks like. */
export type StrayHit = { readonly receiver: string; readonly address: string; readonly at: number };

const window = 86_400_000;
const straysNeeded = 2;

/** Whether a sighting on a guessable alias came from somebody who tried never-issued addresses of the same host on the same day. */
export function looksGuessed(one: Passed, strays: ReadonlyMap<string, readonly StrayHit[]>): boolean {
  if (one.tag.kind !== 'alias' || one.tag.strength !== 'guessable') return false;
  const host = hostOfAddress(comparable(one.tag.tag));
  const tried = (strays.get(one.author) ?? []).filter(
    (hit) => hostOfAddress(hit.address) === host && Math.abs(hit.at - one.at) <= window,
  );
  return new Set(tried.map((hit) => hit.address)).size >= straysNeeded;
}
