import type { CallOutput } from '../../../shared/contract/calls.ts';

type Tag = CallOutput<'tags.list'>['tags'][number];
type Leak = CallOutput<'leaks.get'>['leak'];
type Detail = CallOutput<'leaks.get'>;
type Letter = CallOutput<'letters.get'>['letter'];

/** A day in the past, as the engine tells it. */
const day = (text: string): number => Date.parse(`${text}T00:00:00Z`);

/** A proposed tag of an invented shop. */
export const proposal = (name: string, domain = `${name}.example`): Tag => ({
  id: `alias:${name}@me.example`,
  tag: `${name}@me.example`,
  kind: 'alias',
  strength: 'specific',
  origin: 'proposed',
  holder: { name: name === '' ? '' : `${name} shop`, domain },
  givenOn: null,
  note: '',
  firstSeen: day('2017-03-02'),
  lastSeen: day('2024-05-01'),
  messages: 12,
  leaks: 0,
  evidence: [],
});

/** A leak between two invented companies. */
export const leak = (over: Partial<Leak> = {}): Leak => ({
  id: 'leak-1',
  tagId: 'alias:lantern@me.example',
  tag: 'lantern@me.example',
  kind: 'alias',
  strength: 'specific',
  origin: 'registered',
  holder: { name: 'Lantern Monthly', domain: 'lantern.example' },
  receiver: { name: 'Sunward Travel', domain: 'sunward.example', identity: 'identified' },
  manner: 'marketing',
  wording: 'passed-on',
  confidence: 'certain',
  firstSeen: day('2020-01-07'),
  lastSeen: day('2023-01-10'),
  messages: 6,
  why: 'You gave lantern@me.example to Lantern Monthly alone.',
  evidence: [
    { code: 'for', supports: true, text: 'Your provider checked the sender.', header: 'To: lantern@me.example' },
    { code: 'against', supports: false, text: 'The mark could be guessed.', header: '' },
  ],
  ...over,
});

/** One leak with all that its page asks for. */
export const detail = (over: Partial<Detail> = {}): Detail => ({
  leak: leak(),
  givenOn: day('2018-11-12'),
  messages: [
    {
      id: 7,
      at: day('2020-01-07'),
      from: 'Sunward <news@sunward.example>',
      subject: 'Sun for you',
      source: 'Old mail',
      verdict: 'passed-on',
      confidence: 'certain',
      evidence: [],
      why: 'It came to lantern@me.example, which you gave to Lantern Monthly alone.',
      kept: true,
    },
  ],
  messagesTotal: 6,
  breaches: [],
  contact: null,
  broker: '',
  groupsKnown: true,
  decisions: [],
  ...over,
});

/** A draft to an invented company. */
export const letter = (over: Partial<Letter> = {}): Letter => ({
  id: 3,
  leakId: 'leak-1',
  addressee: 'holder',
  company: { name: 'Lantern Monthly', domain: 'lantern.example' },
  subject: 'My objection',
  changed: day('2026-11-20'),
  body: 'Hello,\nplease stop.',
  contact: null,
  writtenAs: 'lantern@me.example',
  basis: 'GDPR Art. 21(2)',
  ...over,
});
