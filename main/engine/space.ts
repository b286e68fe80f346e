import type { CompanyBook } from '../../shared/companies/company-book.ts';
import type { Vault } from '../accounts/vault.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { OauthRoom } from '../oauth/oauth-room.ts';
import type { AccessTo } from '../scan/access-to.ts';
import type { JudgeMemory } from '../scan/judge-memory.ts';

/** What is open: the person's own ledger or the built-in sample. The two never mix. */
export type Space = {
  readonly kind: 'mine' | 'sample';
  readonly ledger: Ledger;
  /** What the last judging left behind, so that the one after a correction is quick. */
  readonly memory: JudgeMemory;
  /** The secrets of its accounts; null in the sample. */
  readonly vault: Vault | null;
  /** Its sign-ins with a browser; null in the sample. */
  readonly oauth: OauthRoom | null;
  /** How the accounts of this ledger are reached; null where there are none. */
  readonly accessTo: AccessTo | null;
  /** What is known about companies here; changes when another reference pack is chosen. */
  readonly companies: () => CompanyBook;
  /** The reference pack in use, for the settings screen. */
  readonly reference: () => ReferenceState;
};

/** The loaded reference pack, or why there is none. */
export type ReferenceState = {
  readonly loaded: boolean;
  readonly version: string;
  readonly sources: readonly string[];
  readonly licences: readonly string[];
  /** A sentence when the chosen pack could not be read, or empty. */
  readonly problem: string;
};
