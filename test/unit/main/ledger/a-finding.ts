import type { Leak, Outcome, TagInUse } from '../../../../shared/detect/leaks/leak.ts';
import type { VerdictName } from '../../../../shared/detect/verdicts/verdict.ts';

/** No sighting of any verdict. */
export const none: Record<VerdictName, number> = {
  expected: 0,
  'same-group': 0,
  service: 0,
  'self-disclosed': 0,
  personal: 0,
  backscatter: 0,
  misdirected: 0,
  'passed-on': 0,
  unsure: 0,
};

/** A leak of an invented shop's mark; a test changes what it is about. */
export const leak = (change: Partial<Leak> = {}): Leak => ({
  id: 'leak-1',
  tagId: 'alias:acme',
  tag: 'jane+acme@home.example',
  kind: 'alias',
  strength: 'specific',
  origin: 'registered',
  holder: { name: 'Acme', domain: 'acme.example' },
  receiver: { name: 'Lists', domain: 'lists.example', identity: 'identified' },
  manner: 'marketing',
  wording: 'passed-on',
  confidence: 'likely',
  firstSeen: 1000,
  lastSeen: 1010,
  messages: 3,
  evidence: [],
  examples: [1, 2, 3],
  ...change,
});

/** The mark of that leak. */
export const tag = (change: Partial<TagInUse> = {}): TagInUse => ({
  id: 'alias:acme',
  tag: 'jane+acme@home.example',
  kind: 'alias',
  strength: 'specific',
  holder: { name: 'Acme', domain: 'acme.example' },
  origin: 'registered',
  givenOn: null,
  note: '',
  firstSeen: 1000,
  lastSeen: 1010,
  messages: 3,
  evidence: [],
  ...change,
});

/** What a judging comes to that found the two. */
export const outcome = (change: Partial<Outcome> = {}): Outcome => ({
  tags: [tag()],
  leaks: [leak()],
  alerts: [],
  verdicts: none,
  ...change,
});
