import { backscatter } from './backscatter.ts';
import { expected } from './expected.ts';
import { misdirected, neverGiven } from './misdirected.ts';
import { passedOnOrUnsure } from './passed-on.ts';
import { personal } from './personal.ts';
import { sameGroup } from './same-group.ts';
import { selfDisclosed } from './self-disclosed.ts';
import { service } from './service.ts';
import type { Finding, SightingContext } from './sighting-context.ts';

/** The rules in their order of precedence: the first that finds anything decides. */
const rules = [neverGiven, expected, sameGroup, service, selfDisclosed, personal, backscatter, misdirected] as const;

/** Judges one tag seen in one message. */
export function judgeSighting(context: SightingContext): Finding {
  for (const rule of rules) {
    const finding = rule(context);
    if (finding !== null) return finding;
  }
  return passedOnOrUnsure(context);
}
