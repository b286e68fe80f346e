import type { Answer } from '../../shared/contract/answer.ts';
import type { Failure } from '../../shared/contract/values.ts';
import type { LedgerDecisions } from './ledger-decisions.ts';
import type { LedgerEvidence } from './ledger-evidence.ts';
import type { LedgerFindings } from './ledger-findings.ts';
import type { LedgerJudged } from './ledger-judged.ts';
import type { LedgerLetters } from './ledger-letters.ts';
import type { LedgerMessages } from './ledger-messages.ts';
import type { LedgerPerson } from './ledger-person.ts';
import type { LedgerSources } from './ledger-sources.ts';
import type { LedgerTags } from './ledger-tags.ts';

/**
 * The encrypted file in which Tattletag keeps all it knows; one open ledger a process, one process a ledger.
 * Every method is synchronous. A storage fault (disk full, I/O error) is thrown; `guard` turns it into a value.
 */
export type Ledger = {
  readonly file: string;
  readonly sources: LedgerSources;
  readonly person: LedgerPerson;
  /** The registry: rows as the person gave them. What the mailbox shows of them is in `findings`. */
  readonly tags: LedgerTags;
  readonly decisions: LedgerDecisions;
  readonly messages: LedgerMessages;
  /** Everything derived by judging. */
  readonly findings: LedgerFindings;
  /** What the next judging starts from. */
  readonly judged: LedgerJudged;
  /** Raw sources kept as proof. */
  readonly evidence: LedgerEvidence;
  readonly letters: LedgerLetters;
  /** Small settings that belong to this ledger (`reference` folder and the like); null when never set. */
  readonly note: (name: string) => string | null;
  readonly setNote: (name: string, value: string) => void;
  /** Does the work in one transaction; a storage fault becomes a failure and nothing of it is kept. */
  readonly guard: <T>(work: () => T) => Answer<T>;
  /** The ledger is closed, checkpointed and unlocked; a second call does nothing. */
  readonly close: () => void;
};

/** How opening a ledger ends. */
export type OpenedLedger =
  | { readonly ok: true; readonly ledger: Ledger }
  | { readonly ok: false; readonly failure: LedgerFailure };

/** Why a ledger could not be opened, with the sentence for the person. */
export type LedgerFailure = Failure & {
  readonly code:
    | 'ledger-absent'
    | 'wrong-key'
    | 'ledger-in-use'
    | 'ledger-unreadable'
    | 'ledger-newer'
    | 'disk-full'
    | 'no-permission'
    | 'ledger-fault';
};
