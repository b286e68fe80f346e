import { expect, it } from 'vitest';
import type { Decision } from '../../../../shared/detect/judging.ts';
import { given, judge, message } from './mailbox.ts';

const tag = 'acme.k3f9@doe.example';
const id = 'alias:acme.k3f9@doe.example';
const mail = [message('a@travel.example', tag, '2024-01-01'), message('a@travel.example', tag, '2024-02-01')];
const judged = (...decisions: readonly Decision[]) => judge(mail, [given(tag, 'acme.example')], { decisions });

it('marks a sender as expected on one tag', () => {
  expect(judged({ kind: 'expected', tagId: id, domain: 'travel.example', on: 1 }).verdicts).toEqual(['expected', 'expected']);
});

it('joins two companies', () => {
  expect(judged({ kind: 'same-company', domains: ['acme.example', 'travel.example'], on: 1 }).verdicts).toEqual([
    'same-group',
    'same-group',
  ]);
});

it('joins companies over a third', () => {
  const decisions: readonly Decision[] = [
    { kind: 'same-company', domains: ['acme.example', 'middle.example'], on: 1 },
    { kind: 'same-company', domains: ['travel.example', 'middle.example'], on: 2 },
  ];
  expect(judged(...decisions).verdicts).toEqual(['same-group', 'same-group']);
});

it('joins companies from the day on which one became or bought the other', () => {
  const since = Date.UTC(2024, 0, 15);
  for (const how of ['became', 'acquired'] as const)
    expect(judged({ kind: 'succession', how, domains: ['acme.example', 'travel.example'], since, on: 1 }).verdicts).toEqual([
      'passed-on',
      'same-group',
    ]);
});

it('takes a mark back that was never given', () => {
  expect(judged({ kind: 'not-mine', tagId: id, on: 1 }).verdicts).toEqual(['misdirected', 'misdirected']);
});

it('corrects the holder', () => {
  expect(judged({ kind: 'holder', tagId: id, holder: { name: 'Travel', domain: 'travel.example' }, on: 1 }).verdicts).toEqual([
    'expected',
    'expected',
  ]);
});

it('lets a public address be public from its day on', () => {
  expect(judged({ kind: 'public-since', tagId: id, since: Date.UTC(2024, 0, 15), on: 1 }).verdicts).toEqual([
    'passed-on',
    'self-disclosed',
  ]);
});

it('words a leak as admitted once the company admitted it', () => {
  const leakId = judged().outcome.leaks[0]?.id ?? '';
  expect(judged({ kind: 'admitted', leakId, on: 1 }).outcome.leaks[0]?.wording).toBe('admitted');
});

it('leaves out what came before `since`, and still judges by it', () => {
  const { outcome, verdicts } = judge(mail, [given(tag, 'acme.example')], { since: Date.UTC(2024, 0, 15) });
  expect(verdicts).toEqual(['passed-on']);
  expect(outcome.leaks[0]?.messages).toBe(1);
});
