import type { Answer } from '../../shared/contract/answer.ts';

/** What can go wrong with a sign-in, each with a sentence of its own: what happened, then what is safe and what to do. */
const sentences = {
  'oauth-no-client': ['This copy of Tattletag has no sign-in of its own with {name}.', '{instead}'],
  'oauth-address-bad': [
    'This is no address of a sign-in server.',
    'Nothing was sent. It begins with https:// and holds no name, password or question mark.',
  ],
  'oauth-account-bad': ['This name cannot be used to sign in.', 'Type the address of the mailbox as your provider writes it.'],
  'oauth-wrong-server': [
    'This is none of the mail servers of {name}.',
    'Nothing was sent, because a sign-in with {name} must not reach anybody else. Check the name of the server.',
  ],
  'oauth-proxied': [
    'The sign-in page would not go through the proxy that you named for this account.',
    'Nothing was sent. Use an app password for this account, or connect it without the proxy.',
  ],
  'oauth-no-port': [
    'No door for the answer of your browser could be opened on this computer.',
    'Restart Tattletag and try again.',
  ],
  'oauth-cancelled': ['The sign-in was cancelled.', 'Nothing was kept.'],
  'oauth-timeout': ['Nobody signed in within the time for it.', 'Nothing was kept. Start the sign-in again.'],
  'oauth-gone': ['This sign-in is not there any more.', 'Start it again.'],
  'oauth-denied': ['{name} says that access was not allowed.', 'Nothing was kept. Try again if that was not your wish.'],
  'oauth-foreign': [
    'The answer to the sign-in did not come from {name}, or not to this question.',
    'Nothing was kept. Start the sign-in again from Tattletag.',
  ],
  'oauth-code-refused': ['{name} did not accept the answer to the sign-in.', 'Nothing was kept. Start the sign-in again.'],
  'oauth-client-refused': [
    '{name} does not know Tattletag by the client id that was used.',
    'If the client id is your own, check it and its redirect address. Otherwise use an app password or a mail file.',
  ],
  'oauth-scope-refused': [
    '{name} did not let Tattletag read mail with this sign-in.',
    'Nothing was kept. Sign in again and leave the box for reading mail ticked, if there is one.',
  ],
  'oauth-other-account': [
    'You signed in as {who}, which is another account than the one you are connecting.',
    'Nothing was kept. Sign in again with the right account, or connect that address instead.',
  ],
  'oauth-expired': [
    'The sign-in with {name} is no longer valid.',
    'What was read is kept. Sign in again; then the scan goes on where it stopped.',
  ],
  'oauth-busy': ['{name} cannot answer just now.', 'What was kept is still there. Try again in a few minutes.'],
  'oauth-slow': ['{name} does not answer in time.', 'What was kept is still there. Check the connection and try again.'],
  'oauth-offline': [
    '{name} cannot be reached: this computer seems to be offline.',
    'What was kept is still there. Check the connection and try again.',
  ],
  'oauth-unreachable': ['{name} cannot be reached.', 'What was kept is still there. Check the connection and try again.'],
  'oauth-certificate': [
    'The certificate of {name} could not be verified, so it may be somebody else.',
    'Nothing was sent. Try another network. In an office or with a virus scanner, its own certificate may be missing.',
  ],
  'oauth-nonsense': ['{name} sent something that is no valid answer.', 'Nothing of it was kept. Try again later.'],
  'oauth-not-kept': ['No sign-in is kept for this account.', 'Sign in again; then the scan goes on where it stopped.'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;

export type OauthProblem = keyof typeof sentences;

/** Ends a step inside this room. It bears a problem and never the error behind it, because libraries put tokens into theirs. */
export class OauthFailure extends Error {
  readonly problem: OauthProblem;
  /** Whom the person signed in as, for the one sentence that says it. */
  readonly who: string;

  constructor(problem: OauthProblem, who = '') {
    super(problem);
    this.name = 'OauthFailure';
    this.problem = problem;
    this.who = who;
  }
}

/** How a service is spoken of in a sentence, and what else a person can do where there is no sign-in. */
type Named = { readonly name: string; readonly instead: string };

/** A failed answer with its sentence. */
export function failedSignIn(problem: OauthProblem, { name, instead }: Named, who = ''): Answer<never> {
  const [message, hint] = sentences[problem];
  const fill = (sentence: string): string => sentence.replace('{name}', name).replace('{instead}', instead).replace('{who}', who);
  return { ok: false, failure: { code: problem, message: fill(message), hint: fill(hint) } };
}
