import { groupedNumber } from '../../text/grouped-number.ts';
import type { SenderIdentity } from '../senders/sender.ts';
import type { Holder, TagKind, TagOrigin, TagStrength } from '../tags/tag.ts';
import { evidenceSentence } from './evidence-sentence.ts';
import { plainDay } from './plain-day.ts';
import type { Confidence, Evidence, VerdictName } from './verdict.ts';

type Mark = {
  readonly tag: string;
  readonly kind: TagKind;
  readonly holder: Holder;
};

/** A leak, as far as its sentence needs it. */
export type LeakToTell = Mark & {
  readonly strength: TagStrength;
  readonly origin: TagOrigin;
  readonly receiver: { readonly name: string; readonly domain: string; readonly identity: SenderIdentity };
  readonly wording: 'passed-on' | 'exposed' | 'admitted';
  readonly confidence: Confidence;
  readonly firstSeen: number | null;
  readonly lastSeen: number | null;
  readonly messages: number;
  readonly evidence: readonly Evidence[];
};

/** A sighting, as far as its sentence needs it; the mark of a stray one has no text. */
export type SightingToTell = {
  readonly mark: Mark;
  readonly verdict: VerdictName;
  readonly sender: { readonly name: string; readonly domain: string; readonly identity: SenderIdentity };
  readonly evidence: readonly Evidence[];
};

/** Why a leak is one, for a lay reader: first what keeps it from being certain, then what happened, never more than is proven. */
export function whyLeak(leak: LeakToTell): string {
  return [doubt(leak), given(leak), wordOf(leak), reached(leak), imitation(leak)].filter((part) => part !== '').join(' ');
}

/** Why a message is what we say it is, in a sentence or two; for an innocent one: why it is no leak. */
export function whySighting(sighting: SightingToTell): string {
  if (sighting.verdict === 'passed-on') return whyPassedOn(sighting);
  const [deciding] = sighting.evidence;
  const reason = deciding === undefined ? '' : evidenceSentence(deciding);
  return [opening[sighting.verdict](nameOf(sighting.mark.holder)), reason].filter((part) => part !== '').join(' ');
}

const opening: Readonly<Record<Exclude<VerdictName, 'passed-on'>, (holder: string) => string>> = {
  expected: () => 'No leak: this mail was to be expected.',
  'same-group': (holder) => `No leak: the sender is no stranger to ${holder}.`,
  service: () => 'No leak: the sender had a plain reason to write.',
  'self-disclosed': () => 'No leak: the sender can have the mark from you.',
  personal: () => 'No leak: a person wrote this, not a company.',
  backscatter: () => 'No leak: a machine wrote this.',
  misdirected: () => 'No leak: this mail does not show that anyone passed the mark on.',
  unsure: () => 'We can’t tell, so this does not count as a leak.',
};

function whyPassedOn({ mark, sender, evidence }: SightingToTell): string {
  const whose = `which you gave to ${nameOf(mark.holder)} alone`;
  const came = mark.kind === 'name' ? `calls you “${mark.tag}”, ${whose}` : `came to ${mark.tag}, ${whose}`;
  if (has(evidence, 'unidentified') || sender.domain === '') return `We can’t tell who sent it. It ${came}.`;
  const named = nameOf(sender);
  if (sender.identity !== 'identified') return `Nobody checked who sent it. It bears the name of ${named} and ${came}.`;
  return `It ${came}. It comes from ${named}; your mail provider checked that.`;
}

/** What each piece of contrary evidence comes to, said as the rest of "we can't be certain, because …". */
const doubts: readonly (readonly [code: string, clause: (leak: LeakToTell) => string])[] = [
  ['unconfirmed', ({ holder }) => `you have not confirmed that you gave this mark to ${nameOf(holder)}`],
  ['guessable', () => 'the mark is easy to guess'],
  ['forged', ({ evidence }) => `whoever wrote forged the name of ${domainOf(evidence, 'forged')}`],
  ['unidentified', () => 'nobody can say who wrote'],
  ['claimed', () => 'nobody checked who sent it'],
  ['author-hidden', () => 'the alias service kept no record of who wrote'],
  ['relay-unchecked', () => 'the alias service kept no record of who really sent it'],
  ['forwarder-unproven', () => 'the notes of the alias service could not be checked'],
  ['single-message', () => 'it is one message so far'],
  ['no-group-data', () => 'no data on who owns whom is loaded, so they may belong together'],
];
const clausesAtMost = 2;
const before: Readonly<Record<Confidence, string>> = {
  certain: 'What speaks against it:',
  likely: 'Not certain:',
  possible: 'Only possible:',
};

function doubt(leak: LeakToTell): string {
  const found = doubts.flatMap(([code, clause]) => (has(leak.evidence, code) ? [clause(leak)] : []));
  // Forged mail is unidentified as well; one of the two says it all.
  const told = has(leak.evidence, 'forged') ? found.filter((clause) => clause !== 'nobody can say who wrote') : found;
  const clauses = told.length === 0 && leak.confidence !== 'certain' ? [weakness(leak)] : told;
  return clauses.length === 0 ? '' : `${before[leak.confidence]} ${clauses.slice(0, clausesAtMost).join(', and ')}.`;
}

/** What is missing where no single reason speaks against it (detection: "certain" asks for a mark that nobody guesses). */
function weakness({ strength, holder }: LeakToTell): string {
  return strength === 'unguessable'
    ? 'not every step of the way could be checked'
    : `someone who knows your way of making marks could have guessed the one for ${nameOf(holder)}`;
}

function given({ tag, kind, holder, origin, evidence }: LeakToTell): string {
  const to = nameOf(holder);
  const since = dateOf(evidence, 'holder-since');
  if (origin === 'proposed') {
    return since === ''
      ? `It looks as if you gave ${what(kind, tag)} to ${to}.`
      : `It looks as if you gave ${what(kind, tag)} to ${to}, which used it first, on ${since}.`;
  }
  const on = dateOf(evidence, 'given');
  if (on !== '') return `You gave ${what(kind, tag)} to ${to} alone, on ${on}.`;
  return since === ''
    ? `You gave ${what(kind, tag)} to ${to} alone.`
    : `You gave ${what(kind, tag)} to ${to} alone, which has used it since ${since}.`;
}

function what(kind: TagKind, tag: string): string {
  switch (kind) {
    case 'alias':
      return tag;
    case 'name':
      return `your name as “${tag}”`;
    case 'address-line':
      return `the address line “${tag}”`;
    case 'phone':
      return `the number ${tag}`;
  }
}

function reached(leak: LeakToTell): string {
  const { holder, receiver, firstSeen, evidence } = leak;
  const unknown = receiver.name === '' && receiver.domain === '';
  const who = unknown ? unnamed(leak) : nameOf(receiver);
  const tie = has(evidence, 'no-known-tie') ? `, which has no known tie to ${nameOf(holder)},` : '';
  const day = firstSeen === null ? '' : `${leak.messages > 1 ? 'Since' : 'On'} ${plainDay(firstSeen)} `;
  const sentence = `${day}${who}${tie} ${how(leak, unknown && receiver.identity !== 'forged')}.`;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** How often, and when last: a stranger that fell silent years ago must not read as one that still writes. */
function how({ kind, messages, lastSeen }: LeakToTell, plural: boolean): string {
  const wrote = kind === 'name' ? 'used it' : 'wrote to it';
  if (messages < 2) return wrote;
  const has = plural ? 'have' : 'has';
  const often = messages === 2 ? 'twice' : `${groupedNumber(messages)} times`;
  const last = lastSeen === null ? '' : `, last on ${plainDay(lastSeen)}`;
  return `${has} ${kind === 'name' ? 'used it' : 'written to it'} ${often}${last}`;
}

function unnamed({ receiver, messages }: LeakToTell): string {
  if (receiver.identity === 'forged') return 'someone under a false name';
  return messages > 1 ? 'senders nobody can name' : 'a sender nobody can name';
}

/** What is known of how it came about: a breach, or the company's own word. */
function wordOf({ wording, holder, evidence }: LeakToTell): string {
  if (wording === 'admitted') return `You noted that ${nameOf(holder)} admitted it.`;
  const breach = evidence.find(({ code }) => code === 'breach-known');
  if (wording !== 'exposed' || breach === undefined) return '';
  return `${nameOf(holder)} lost data in a known breach (${plainDay(breach.data.date)}), which may be how it got out.`;
}

/** A sender that passes for another says more about it than its name. */
function imitation({ evidence }: LeakToTell): string {
  const found = evidence.find(({ code }) => code === 'imitates-holder');
  return found === undefined ? '' : evidenceSentence(found);
}

function dateOf(evidence: readonly Evidence[], code: string): string {
  return plainDay(evidence.find((item) => item.code === code)?.data.date);
}

function domainOf(evidence: readonly Evidence[], code: string): string {
  return evidence.find((item) => item.code === code)?.data.domain || 'somebody else';
}

function has(evidence: readonly Evidence[], code: string): boolean {
  return evidence.some((item) => item.code === code);
}

function nameOf({ name, domain }: { readonly name: string; readonly domain: string }): string {
  return name || domain || 'a company not known by name';
}
