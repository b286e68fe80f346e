import { AuthorizationResponseError, ResponseBodyError } from 'oauth4webapi';
import { OauthFailure, type OauthProblem } from './oauth-failure.ts';

/** In which step an error happened: the same word of a server means different things. */
export type OauthStep = 'discovery' | 'answer' | 'code' | 'renewal' | 'revocation';

/** Turns whatever a step threw into a failure of ours; nothing of the error itself goes on, because it may hold tokens. */
export function failureOfStep(error: unknown, step: OauthStep): OauthFailure {
  if (error instanceof OauthFailure) return error;
  if (error instanceof ResponseBodyError || error instanceof AuthorizationResponseError) {
    return new OauthFailure(problemOfCode(error.error, step));
  }
  return new OauthFailure(step === 'answer' ? 'oauth-foreign' : 'oauth-nonsense');
}

/** The error codes of RFC 6749 §4.1.2.1 and §5.2, and the ones OpenID Connect Core §3.1.2.6 adds. */
function problemOfCode(code: string, step: OauthStep): OauthProblem {
  switch (code) {
    case 'access_denied':
    case 'consent_required':
    case 'interaction_required':
    case 'login_required':
    case 'account_selection_required':
      return step === 'renewal' ? 'oauth-expired' : 'oauth-denied';
    case 'invalid_grant':
      return step === 'renewal' ? 'oauth-expired' : 'oauth-code-refused';
    case 'invalid_client':
    case 'unauthorized_client':
    case 'unsupported_response_type':
    case 'unsupported_grant_type':
      return 'oauth-client-refused';
    case 'invalid_scope':
      return 'oauth-scope-refused';
    case 'server_error':
    case 'temporarily_unavailable':
      return 'oauth-busy';
    default:
      return 'oauth-nonsense';
  }
}
