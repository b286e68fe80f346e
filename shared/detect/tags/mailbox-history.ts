/** What the mailbox shows of one address of the person's, or of one spelling of their name. Plain data; times ms UTC. */
export type History = {
  /** As first written. */
  readonly text: string;
  /** Messages whose envelope (or only recipient) it was; messages that merely show it. */
  readonly delivered: number;
  readonly shown: number;
  readonly first: number;
  readonly last: number;
  /** The earliest senders, at most `sendersKept`, oldest first. */
  readonly senders: readonly SenderTrace[];
  /** Names it was greeted by or displayed with, at most `namesKept`, sorted. */
  readonly names: readonly string[];
};

/** One organisation that wrote to an address, under one kind of proof. */
export type SenderTrace = {
  readonly domain: string;
  readonly name: string;
  /** authserv-id that recorded a pass for this organisation; empty when none did. */
  readonly server: string;
  /** Some server looked at it at all. */
  readonly checked: boolean;
  /** The alias service that forwarded it, or empty. */
  readonly service: string;
  readonly first: number;
  readonly last: number;
  readonly count: number;
  readonly signup: boolean;
  /** The person dealt with it: it confirmed a sign-up, an order or a booking, and not in advertising. */
  readonly deal: boolean;
  /** A personal mailbox (freemail). */
  readonly person: boolean;
  /** Every message looks written by one human being, at a company or on a discussion list. */
  readonly human: boolean;
};

const sendersKept = 40;
const namesKept = 4;

/** Adds what one message shows to a history; the order in which messages come does not matter. */
export function addToHistory(
  history: History | undefined,
  seen: {
    readonly text: string;
    readonly delivered: boolean;
    readonly at: number;
    readonly sender: SenderTrace;
    readonly names: readonly string[];
  },
): History {
  const before = history ?? { text: seen.text, delivered: 0, shown: 0, first: seen.at, last: seen.at, senders: [], names: [] };
  return {
    text: earlier(seen.at, seen.text, before.first, before.text),
    delivered: before.delivered + (seen.delivered ? 1 : 0),
    shown: before.shown + (seen.delivered ? 0 : 1),
    first: Math.min(before.first, seen.at),
    last: Math.max(before.last, seen.at),
    senders: addSender(before.senders, seen.sender),
    names: addNames(before.names, seen.names),
  };
}

/** As it was first written. Of two at the same time, or without one, neither is the first: then it must not hang on which was read first. */
function earlier(at: number, text: string, otherAt: number, other: string): string {
  if (at !== otherAt) return at < otherAt ? text : other;
  if (text === '' || other === '') return text || other;
  return text < other ? text : other;
}

function addSender(senders: readonly SenderTrace[], sender: SenderTrace): readonly SenderTrace[] {
  const at = senders.findIndex((known) => known.domain === sender.domain && known.server === sender.server);
  const known = senders[at];
  if (known !== undefined) {
    const merged = mergeTraces(known, sender);
    const list = senders.slice();
    list[at] = merged;
    return merged.first === known.first ? list : list.sort(byTime);
  }
  const latest = senders[senders.length - 1];
  if (senders.length >= sendersKept && latest !== undefined && byTime(sender, latest) >= 0) return senders;
  return [...senders, sender].sort(byTime).slice(0, sendersKept);
}

function mergeTraces(known: SenderTrace, sender: SenderTrace): SenderTrace {
  return {
    domain: known.domain,
    name: earlier(sender.first, sender.name, known.first, known.name),
    server: known.server,
    checked: known.checked || sender.checked,
    service: known.service || sender.service,
    first: Math.min(known.first, sender.first),
    last: Math.max(known.last, sender.last),
    count: known.count + sender.count,
    signup: known.signup || sender.signup,
    deal: known.deal || sender.deal,
    person: known.person && sender.person,
    human: known.human && sender.human,
  };
}

function byTime(a: SenderTrace, b: SenderTrace): number {
  return a.first - b.first || (a.domain < b.domain ? -1 : a.domain > b.domain ? 1 : a.server < b.server ? -1 : 1);
}

function addNames(names: readonly string[], more: readonly string[]): readonly string[] {
  if (more.every((name) => names.includes(name))) return names;
  const fresh = more.filter((name) => name !== '' && !names.includes(name));
  return [...names, ...fresh].sort().slice(0, namesKept);
}
