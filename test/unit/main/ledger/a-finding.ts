import type { Leak, Outcome, TagInUse } from '../../../../shared/detect/leaks/leak.ts';
import type { Sighting, VerdictName } from '../../../../shared/detect/verdicts/verdict.ts';

/** No verdict at all. */
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

/** A sighting of the tag that the ledger of these tests is about. */
export function sighting(ref: number, verdict: VerdictName, change: Partial<Sighting> = {}): Sighting {
  const sender = {
    domain: 'lists.example',
    name: 'Lists',
    identity: 'identified',
    address: 'x@lists.example',
    person: false,
    carrier: '',
  } as const;
  return {
    ref,
    tagId: 'alias:acme',
    verdict,
    manner: verdict === 'passed-on' ? 'marketing' : null,
    confidence: 'likely',
    sender,
    at: 999 + ref,
    evidence: [{ code: 'stranger', supports: true, data: { domain: 'lists.example' }, header: 'From: x@lists.example' }],
    leakId: verdict === 'passed-on' ? 'leak-1' : '',
    ...change,
  };
}

/** A leak of it. */
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

/** The tag as it is in use. */
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

/** What a judging came to. */
export const outcome = (change: Partial<Outcome> = {}): Outcome => ({
  tags: [tag()],
  leaks: [leak()],
  alerts: [],
  verdicts: none,
  ...change,
});
