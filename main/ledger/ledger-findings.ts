import type { CustodianAlert, Leak, Outcome, TagInUse } from '../../shared/detect/leaks/leak.ts';
import type { TagKind, TagOrigin } from '../../shared/detect/tags/tag.ts';
import type { Confidence, Manner, Sighting, VerdictName } from '../../shared/detect/verdicts/verdict.ts';
import type { StoredMessage } from './ledger-messages.ts';
import type { Found, Page, Paged, Wanted } from './page.ts';

/** What judging came to: derived, and replaced as a whole. */
export type LedgerFindings = {
  readonly state: () => JudgedState;
  /** Something changed that judging depends on (a tag, a decision, the person, a source). */
  readonly outdated: () => void;
  /** Nothing of it came to anything else: what was found stands. */
  readonly stand: () => void;
  readonly counts: () => FindingCounts;
  readonly verdicts: () => Readonly<Record<VerdictName, number>>;
  readonly alerts: () => readonly CustodianAlert[];

  readonly tags: (query: TagQuery) => Found<StoredTag>;
  readonly allTags: () => readonly StoredTag[];
  readonly tag: (id: string) => StoredTag | null;
  /** Who used this tag, by sender and verdict, most messages first. */
  readonly sendersOf: (tagId: string) => readonly TagSender[];

  readonly leaks: (query: LeakQuery) => Found<Leak> & { readonly all: number };
  /** The leaks seen last, newest first, at most twenty; read without the others. */
  readonly newest: (count: number) => readonly Leak[];
  /** Most messages first: for charts and reports. */
  readonly allLeaks: () => readonly Leak[];
  readonly leak: (id: string) => Leak | null;
  /** A leak's sightings, oldest first. */
  readonly leakSightings: (leakId: string, page: Page) => Paged<StoredSighting>;

  /** Newest first. */
  readonly sightings: (query: SightingQuery) => Paged<StoredSighting>;
  /** Every sighting in order of time, in bounded memory: for `--sightings`. */
  readonly eachSighting: () => Iterable<StoredSighting>;
  /** The sightings of one message. */
  readonly sightingsOf: (messageId: number) => readonly Sighting[];

  /** Starts replacing everything derived; nothing is seen before `commit`. */
  readonly startReplacing: () => FindingsWriter;
  /** The last judging gave its sightings places; older Tattletags did not. */
  readonly hasPlaces: () => boolean;
  /** The sightings of the messages at these positions, in order of their places. */
  readonly sightingsAt: (positions: readonly number[]) => readonly PlacedSighting[];
  /** Puts a few sightings right and replaces everything else that was derived, all in one go. */
  readonly amend: (amendment: Amendment) => void;
  /** What was just written for good need not be read again. */
  readonly hold: (settled: Pick<SettledFindings, 'outcome' | 'entries'>) => void;
};

/** A sighting with its place in the order of all: its message's position, then its own among the message's. */
export type PlacedSighting = { readonly place: number; readonly sighting: Sighting };

/** How many places one message has. */
export const placesPerMessage = 1024;

/** What became different since the last judging: places whose sighting is gone, and sightings that are new or have changed. */
export type Amendment = {
  readonly gone: readonly number[];
  readonly changed: readonly PlacedSighting[];
  readonly settled: Omit<SettledFindings, 'revised'>;
};

/** When it was judged, and whether that still holds. */
export type JudgedState = { readonly judgedOn: number | null; readonly outdated: boolean; readonly provisional: boolean };

/** The numbers of the home screen. `kept`: registered or proposed tags in use that no stranger has. */
export type FindingCounts = {
  readonly messages: number;
  readonly tags: number;
  readonly proposed: number;
  readonly leakingTags: number;
  readonly leaks: number;
  readonly unsure: number;
  readonly kept: number;
};

/** A tag in use with its registry row (null: proposed) and the number of its leaks. */
export type StoredTag = { readonly tag: TagInUse; readonly entryId: number | null; readonly leaks: number };

/** One sender on a tag. */
export type TagSender = {
  readonly name: string;
  readonly domain: string;
  readonly verdict: VerdictName;
  readonly messages: number;
  readonly firstSeen: number | null;
  readonly lastSeen: number | null;
};

/** A sighting with its message; `source` is the source's label. */
export type StoredSighting = {
  readonly sighting: Sighting;
  readonly message: StoredMessage;
  readonly source: string;
  /** The tag as written and its holder, for lists. */
  readonly tag: {
    readonly tag: string;
    readonly kind: TagKind;
    readonly holder: { readonly name: string; readonly domain: string };
  };
  readonly kept: boolean;
};

/** What the tags screen asks. */
export type TagQuery = Wanted & TagOrder;

/** Which tags, and in which order. */
export type TagOrder = {
  readonly origin: TagOrigin | null;
  readonly search: string;
  readonly sort: 'tag' | 'holder' | 'given' | 'messages' | 'leaks';
  readonly descending: boolean;
};

/** What the leaks screen asks. */
export type LeakQuery = Wanted & LeakOrder;

/** Which leaks, and in which order; `holder` is a domain (or a name where the domain is unknown). */
export type LeakOrder = {
  readonly search: string;
  readonly holder: string | null;
  readonly confidence: Confidence | null;
  readonly manner: Manner | null;
  readonly sort: 'newest' | 'oldest' | 'holder' | 'receiver' | 'messages' | 'confidence';
};

/** What review asks. */
export type SightingQuery = Page & { readonly verdict: VerdictName; readonly tagId: string | null };

/** Collects what one judging comes to. */
export type FindingsWriter = {
  /** In order of their places. `ref` of a sighting is the message's id. */
  readonly see: (sightings: readonly PlacedSighting[]) => void;
  /** The same for sightings that another thread packed, all of a judging or none. */
  readonly seePacked: (packed: PackedSightings) => void;
  readonly commit: (settled: SettledFindings) => void;
  readonly abandon: () => void;
};

/** Sightings as `packSightings` makes them. */
export type PackedSightings = {
  /** Seven a sighting: place, message, verdict, time, the id of what it says, how long its two words are. */
  readonly numbers: Float64Array<ArrayBuffer>;
  /** Tag and leak of each, one after the other. */
  readonly words: string;
  /** What they say and none before them said, in order. */
  readonly bodies: readonly string[];
  /** The places of those that settling may judge anew. */
  readonly passed: readonly (readonly [key: string, place: number])[];
};

/** The end of a judging. `entries` maps a registered tag's id to its registry row. */
export type SettledFindings = {
  readonly outcome: Outcome;
  readonly revised: readonly Sighting[];
  readonly entries: ReadonlyMap<string, number>;
  readonly on: number;
  readonly provisional: boolean;
};
