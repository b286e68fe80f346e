import type { Answer } from '../../shared/contract/answer.ts';

/** Where secrets of accounts are kept, sealed, by the number of the account. The only way out of this room for a refresh token. */
export type SecretKeeper = {
  readonly get: (account: number) => string | null;
  readonly put: (account: number, secret: string) => Answer<null>;
  readonly remove: (account: number) => Answer<null>;
};
