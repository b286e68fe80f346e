import type { OauthRoom, SignedIn } from '../oauth/oauth-room.ts';
import type { ImapPlace, ReadToken, TokenAnswer } from '../sources/imap/imap-access.ts';
import type { ImapProblem } from '../sources/imap/imap-problem.ts';
import { sourceNote } from '../sources/source-notes.ts';

/** The tokens of a sign-in, as a mail server is given them: only the one that they are for, and only for the person who signed in. */
export function tokenOf(room: OauthRoom, whose: SignedIn, { user, host }: ImapPlace): ReadToken {
  return async (refused): Promise<TokenAnswer> => {
    const answer = await room.access(whose, refused);
    if (!answer.ok) return { ok: false, problem: problemOf(answer.failure.code), failure: answer.failure };
    const { value } = answer;
    if (value.user === user && value.host === host) return { ok: true, token: value.accessToken };
    const { code, message, hint } = sourceNote('token-refused', '');
    return { ok: false, problem: 'token-refused', failure: { code, message, hint } };
  };
}

/** What may pass by itself is tried again; the rest needs the person. */
function problemOf(code: string): ImapProblem {
  switch (code) {
    case 'oauth-offline':
      return 'offline';
    case 'oauth-busy':
    case 'oauth-slow':
    case 'oauth-unreachable':
      return 'server-busy';
    case 'oauth-expired':
    case 'oauth-not-kept':
    case 'oauth-gone':
    case 'oauth-client-refused':
    case 'oauth-scope-refused':
      return 'token-refused';
    default:
      return 'token-missing';
  }
}
