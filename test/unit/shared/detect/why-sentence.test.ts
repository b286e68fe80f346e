import { describe, expect, test } from 'vitest';
import { evidenceSentence } from '../../../../shared/detect/verdicts/evidence-sentence.ts';
import { plainDay } from '../../../../shared/detect/verdicts/plain-day.ts';
import type { Evidence } from '../../../../shared/detect/verdicts/verdict.ts';
import { verdictNames } from '../../../../shared/detect/verdicts/verdict.ts';
import { type LeakToTell, type SightingToTell, whyLeak, whySighting } from '../../../../shared/detect/verdicts/why-sentence.ts';

const item = (code: string, supports: boolean, data: Record<string, string> = {}): Evidence => ({
  code,
  supports,
  data,
  header: '',
});
const given = item('given', true, { tag: 'acme.k3f9@me.example', holder: 'Acme', date: '2024-03-01' });
const noTie = item('no-known-tie', true, { holder: 'Acme', sender: 'Shoe Shed' });

const leak = (over: Partial<LeakToTell> = {}): LeakToTell => ({
  tag: 'acme.k3f9@me.example',
  kind: 'alias',
  strength: 'unguessable',
  origin: 'registered',
  holder: { name: 'Acme', domain: 'acme.example' },
  receiver: { name: 'Shoe Shed', domain: 'shoe-shed.example', identity: 'identified' },
  wording: 'passed-on',
  confidence: 'certain',
  firstSeen: Date.UTC(2024, 5, 3, 9),
  lastSeen: Date.UTC(2024, 8, 1, 9),
  messages: 4,
  evidence: [given, noTie],
  ...over,
});

const sighting = (over: Partial<SightingToTell> = {}): SightingToTell => ({
  mark: { tag: 'acme.k3f9@me.example', kind: 'alias', holder: { name: 'Acme', domain: 'acme.example' } },
  verdict: 'passed-on',
  sender: { name: 'Shoe Shed', domain: 'shoe-shed.example', identity: 'identified' },
  evidence: [given],
  ...over,
});

describe('why a leak is one', () => {
  test('says to whom the mark was given and who uses it, with days', () => {
    expect(whyLeak(leak())).toBe(
      'You gave acme.k3f9@me.example to Acme alone, on 1 March 2024. Since 3 June 2024 Shoe Shed, which has no known tie to Acme, has written to it 4 times, last on 1 September 2024.',
    );
  });

  test('says first what keeps it from being certain', () => {
    const doubtful = leak({
      confidence: 'likely',
      messages: 1,
      evidence: [item('claimed', false), item('single-message', false), given, noTie],
    });
    expect(whyLeak(doubtful)).toBe(
      'Not certain: nobody checked who sent it, and it is one message so far. You gave acme.k3f9@me.example to Acme alone, on 1 March 2024. On 3 June 2024 Shoe Shed, which has no known tie to Acme, wrote to it.',
    );
  });

  test('a name that was misspelt on purpose reads as a name', () => {
    const named = whyLeak(leak({ kind: 'name', tag: 'Jonha Smiht', messages: 2 }));
    expect(named).toContain('You gave your name as “Jonha Smiht” to Acme alone');
    expect(named).toContain('has used it twice');
  });

  test('senders nobody can name, and forged ones, are not named', () => {
    const unknown = leak({ confidence: 'likely', receiver: { name: '', domain: '', identity: 'unknown' }, evidence: [given] });
    expect(whyLeak(unknown)).toContain('senders nobody can name have written to it 4 times');
    const evidence = [item('forged', false, { domain: 'bank.example' }), item('unidentified', false), given];
    const forged = whyLeak(
      leak({ confidence: 'likely', receiver: { name: '', domain: '', identity: 'forged' }, evidence, messages: 1 }),
    );
    expect(forged).toMatch(/^Not certain: whoever wrote forged the name of bank\.example\. /);
    expect(forged).toContain('someone under a false name wrote to it');
  });

  test('a breach is told as a possible way, an admission as the company’s word', () => {
    const breach = item('breach-known', false, { holder: 'Acme', breach: 'Acme', date: '2024-04-02' });
    expect(whyLeak(leak({ wording: 'exposed', evidence: [breach, given] }))).toContain(
      'Acme lost data in a known breach (2 April 2024), which may be how it got out.',
    );
    expect(whyLeak(leak({ wording: 'admitted' }))).toContain('You noted that Acme admitted it.');
  });

  test('a sender that passes for another is told as such', () => {
    const imitates = item('imitates-holder', true, { domain: 'acrne.example', own: 'acme.example' });
    expect(whyLeak(leak({ evidence: [given, imitates] }))).toMatch(
      / acrne\.example imitates acme\.example with letters that look alike\.$/,
    );
  });

  test('a mark that is only proposed is told as a guess of ours', () => {
    const proposed = leak({
      origin: 'proposed',
      confidence: 'likely',
      evidence: [item('unconfirmed', false), item('holder-since', true, { date: '2019-01-02' })],
    });
    expect(whyLeak(proposed)).toMatch(/^Not certain: you have not confirmed that you gave this mark to Acme\. It looks as if/);
  });

  test('what is not certain always says why, and every text is whole sentences without a gap', () => {
    for (const confidence of ['certain', 'likely', 'possible'] as const)
      for (const strength of ['unguessable', 'specific', 'guessable'] as const)
        for (const kind of ['alias', 'name', 'address-line', 'phone'] as const)
          for (const firstSeen of [null, 0]) {
            const holder = { name: '', domain: '' };
            const text = whyLeak(leak({ confidence, strength, kind, firstSeen, lastSeen: firstSeen, holder, evidence: [] }));
            expect(text.startsWith('Not certain: ') || text.startsWith('Only possible: ')).toBe(confidence !== 'certain');
            expect(text).not.toMatch(/undefined|NaN| {2}|\bsold\b|\(\)|^[a-z]/);
            expect(text).toMatch(/\.$/);
          }
  });
});

describe('why a message is what we say', () => {
  test('a stranger’s message says who wrote to whose mark', () => {
    expect(whySighting(sighting())).toBe(
      'It came to acme.k3f9@me.example, which you gave to Acme alone. It comes from Shoe Shed; your mail provider checked that.',
    );
    expect(whySighting(sighting({ sender: { name: 'Shoe Shed', domain: 'shoe-shed.example', identity: 'claimed' } }))).toMatch(
      /^Nobody checked who sent it\./,
    );
    expect(whySighting(sighting({ evidence: [item('unidentified', false)] }))).toMatch(/^We can’t tell who sent it\./);
  });

  test.each(verdictNames.filter((name) => name !== 'passed-on' && name !== 'unsure'))(
    '%s says that it is no leak, and why',
    (verdict) => {
      const text = whySighting(sighting({ verdict, evidence: [item('not-mine', true)] }));
      expect(text).toMatch(/^No leak: .+\. You said that you never gave this mark to anyone\.$/);
    },
  );

  test('what we can’t tell says so, with what speaks against it', () => {
    const against = item('resembles-holder', false, { domain: 'acme-mail.example', holder: 'Acme' });
    expect(whySighting(sighting({ verdict: 'unsure', evidence: [against, given] }))).toBe(
      'We can’t tell, so this does not count as a leak. acme-mail.example looks as if it could belong to Acme.',
    );
  });
});

test('days are written as people write them, and what is no day stays', () => {
  expect(plainDay('2024-02-29')).toBe('29 February 2024');
  expect(plainDay(0)).toBe('1 January 1970');
  expect(plainDay('soon')).toBe('soon');
  expect(plainDay(undefined)).toBe('');
  expect(evidenceSentence(given)).toBe('You gave acme.k3f9@me.example to Acme on 1 March 2024, and to nobody else on record.');
});
