import type { OauthFailure } from './oauth-failure.ts';
import type { OauthGrant } from './oauth-grant.ts';
import type { OauthLimits } from './oauth-limits.ts';
import { describeService } from './oauth-service.ts';
import { openOauthSession } from './oauth-session.ts';
import { failureOfStep } from './problem-of-error.ts';
import { renewGrant } from './renew-grant.ts';

/** A grant after it was looked after, and why its token is no good if it is not. What changed has to be kept in either case. */
export type FreshGrant = { readonly grant: OauthGrant; readonly problem: OauthFailure | null };

/** Sees to it that the access token of a grant is good for now; `refused` is one that a mail server would not have any more. */
export async function freshGrant(
  grant: OauthGrant,
  refused: string | null,
  limits: OauthLimits,
  now: () => number,
): Promise<FreshGrant> {
  if (isGood(grant, refused, now() + limits.renewEarlyMs)) return { grant, problem: null };
  try {
    const session = await openOauthSession(describeService(grant.service), grant.client, limits);
    return { grant: await renewGrant(session, grant, now), problem: null };
  } catch (error) {
    const problem = failureOfStep(error, 'renewal');
    // A refresh token that was refused stays refused; the server is not asked again.
    if (problem.problem === 'oauth-expired') return { grant: { ...grant, refreshToken: null, accessToken: null }, problem };
    return { grant, problem: isGood(grant, refused, now()) ? null : problem };
  }
}

function isGood({ accessToken, expiresAt }: OauthGrant, refused: string | null, until: number): boolean {
  return accessToken !== null && accessToken !== refused && (expiresAt === null || expiresAt > until);
}
