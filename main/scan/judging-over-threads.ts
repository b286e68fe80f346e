import type { JudgingContext } from '../../shared/detect/judging.ts';
import type { Seen } from '../../shared/detect/settle-mailbox.ts';
import type { PackedSightings } from '../ledger/ledger-findings.ts';
import type { PackedStored, StoredMessage } from '../ledger/ledger-messages.ts';
import { unpackStored } from '../ledger/messages/message-row.ts';
import type { JudgedDetails } from './judge-memory.ts';
import type { Extent } from './keep-judging.ts';
import type { LogPart } from './message-log.ts';

/** What a judging thread starts with: plain data. It makes the company book itself, the one without a pack. */
export type JudgeStart = {
  readonly context: Omit<JudgingContext, 'companies'>;
  /** How far what is kept for the next judging goes; null: nothing is kept. */
  readonly extent: Extent | null;
  /** Single sightings will be looked at. */
  readonly sightings: boolean;
  /** The first messages of leaks are wanted. */
  readonly holding: boolean;
};

/** A page of messages on its way to the judging thread: what is long as one string, because many small ones take longer. */
export type SentPage = {
  readonly ids: readonly number[];
  readonly sources: readonly number[];
  readonly times: readonly (number | null)[];
  readonly texts: string;
};

/** What a page came to. */
export type JudgedPage = {
  readonly packed: PackedSightings | null;
  /** Places in the page of messages that are wanted at hand. */
  readonly wanted: readonly number[];
};

/** All that was seen, when there are no more pages. */
export type SeenThere = {
  readonly seen: Omit<Seen, 'context' | 'marks'>;
  readonly details: (Omit<JudgedDetails, 'log'> & { readonly log: readonly LogPart[] }) | null;
};

// NUL cannot stand in an identity, and JSON escapes it.
const end = '\0';

/** Makes a page ready for another thread. Judging asks for no places. */
export function sendPage(page: readonly PackedStored[]): SentPage {
  return {
    ids: page.map(({ id }) => id),
    sources: page.map(({ sourceId }) => sourceId),
    times: page.map(({ at }) => at),
    texts: page.map(({ identity, facts }) => identity + end + facts).join(end),
  };
}

/** The page that was sent, without places. */
export function receivePage({ ids, sources, times, texts }: SentPage): readonly StoredMessage[] {
  const cells = texts.split(end);
  return ids.map((id, nth) =>
    unpackStored({
      id,
      sourceId: sources[nth] ?? 0,
      at: times[nth] ?? null,
      identity: cells[nth * 2] ?? '',
      facts: cells[nth * 2 + 1] ?? '',
      place: '',
    }),
  );
}
