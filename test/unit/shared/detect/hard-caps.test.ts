import { describe, expect, it } from 'vitest';
import type { ReferencePack } from '../../../../shared/companies/reference-pack.ts';
import { given, judge, message, unproven } from './mailbox.ts';

const strong = 'acme.k3f9@doe.example';
const bare = 'acme@doe.example';
const noPack: ReferencePack = {
  version: 'test',
  sources: [],
  licences: [],
  credits: [],
  groups: [],
  brands: [],
  contacts: [],
  breaches: [],
  brokers: [],
  freemail: [],
  disposable: [],
  authorities: [],
};

describe('confidence', () => {
  it('is certain with an unguessable mark, an identified stranger and two messages', () => {
    const { outcome } = judge(
      [message('a@travel.example', strong, '2024-01-01'), message('a@travel.example', strong, '2024-01-02')],
      [given(strong, 'acme.example')],
    );
    expect(outcome.leaks.map((leak) => [leak.confidence, leak.messages])).toEqual([['certain', 2]]);
  });

  it('is certain with two unrelated senders of one message each', () => {
    const { outcome } = judge(
      [message('a@travel.example', strong, '2024-01-01'), message('b@books.example', strong, '2024-03-02')],
      [given(strong, 'acme.example')],
    );
    expect(outcome.leaks.map((leak) => leak.confidence)).toEqual(['certain', 'certain']);
  });

  it('is likely with a single message, and possible when the sender is only claimed as well', () => {
    const one = judge([message('a@travel.example', strong, '2024-01-01')], [given(strong, 'acme.example')]);
    expect(one.outcome.leaks[0]?.confidence).toBe('likely');
    const claimed = judge(
      [message('a@travel.example', strong, '2024-01-01', { authentication: [unproven('travel.example')] })],
      [given(strong, 'acme.example')],
    );
    expect(claimed.outcome.leaks.map((leak) => [leak.receiver.identity, leak.confidence])).toEqual([['claimed', 'possible']]);
  });

  it('of a guessable mark is possible for messages six days apart and rises at seven', () => {
    const six = judge(
      [message('a@travel.example', bare, '2024-01-01'), message('a@travel.example', bare, '2024-01-07')],
      [given(bare, 'acme.example')],
    );
    expect(six.outcome.leaks[0]?.confidence).toBe('possible');
    const seven = judge(
      [message('a@travel.example', bare, '2024-01-01'), message('a@travel.example', bare, '2024-01-08')],
      [given(bare, 'acme.example')],
    );
    expect(seven.outcome.leaks[0]?.confidence).toBe('likely');
  });
});

describe('custodian alert', () => {
  const tags = ['one.k3f9a@doe.example', 'two.k3f9b@doe.example', 'three.k3f9c@doe.example'];
  const registry = tags.map((tag, at) => given(tag, `holder${at}.example`));
  const hits = (days: readonly string[]) => tags.map((tag, at) => message('x@spammer.example', tag, days[at] ?? ''));

  it('replaces the verdicts when three holders’ marks are hit within seven days', () => {
    const { outcome, verdicts } = judge(hits(['2024-01-01', '2024-01-04', '2024-01-08']), registry);
    expect(outcome.alerts.map((alert) => [alert.sender, alert.tags.length])).toEqual([['spammer.example', 3]]);
    expect(verdicts).toEqual(['unsure', 'unsure', 'unsure']);
    expect(outcome.leaks).toEqual([]);
    expect(outcome.verdicts.unsure).toBe(3);
  });

  it('stays silent at eight days, and leaves other senders’ leaks alone', () => {
    expect(judge(hits(['2024-01-01', '2024-01-04', '2024-01-09']), registry).outcome.alerts).toEqual([]);
    const { outcome } = judge(
      [...hits(['2024-01-01', '2024-01-02', '2024-01-03']), message('y@travel.example', tags[0] ?? '', '2024-02-01')],
      registry,
    );
    expect(outcome.leaks.map((leak) => leak.receiver.domain)).toEqual(['travel.example']);
  });

  it('does not count forged senders', () => {
    const forged = hits(['2024-01-01', '2024-01-02', '2024-01-03']).map((facts) => ({
      ...facts,
      authentication: [unproven('spammer.example', 'fail')],
    }));
    const { outcome } = judge(forged, registry);
    expect(outcome.alerts).toEqual([]);
    expect(outcome.leaks.map((leak) => [leak.receiver.domain, leak.receiver.identity, leak.manner])).toEqual(
      tags.map(() => ['', 'forged', 'phishing']),
    );
  });
});

describe('mail from before the mark was given', () => {
  it('is misdirected until 00:00 UTC of the day, and counts from then on', () => {
    const before = message('a@travel.example', strong, '2019-12-31');
    const after = message('a@travel.example', strong, '2020-01-01', { at: Date.UTC(2020, 0, 1) });
    expect(judge([before, after], [given(strong, 'acme.example')]).verdicts).toEqual(['misdirected', 'passed-on']);
  });

  it('begins with the holder’s first mail when no day is on record', () => {
    const mail = [
      message('a@travel.example', strong, '2019-01-01'),
      message('hi@acme.example', strong, '2019-06-01'),
      message('a@travel.example', strong, '2019-07-01'),
    ];
    expect(judge(mail, [given(strong, 'acme.example', '')]).verdicts).toEqual(['misdirected', 'expected', 'passed-on']);
  });
});

describe('a known breach of the holder', () => {
  const pack = (happened: string): ReferencePack => ({
    ...noPack,
    breaches: [
      { domain: 'acme.example', name: 'Acme', happened, added: happened, withAddresses: true, withNames: false, accounts: 10 },
    ],
  });
  const mail = [message('a@travel.example', strong, '2024-01-01')];

  it('turns “passed on” into “exposed” when it lies between the giving and the first stranger', () => {
    expect(judge(mail, [given(strong, 'acme.example')], { pack: pack('2022-05-01') }).outcome.leaks[0]?.wording).toBe('exposed');
  });

  it('changes nothing when it was before the giving or after the stranger', () => {
    expect(judge(mail, [given(strong, 'acme.example')], { pack: pack('2019-05-01') }).outcome.leaks[0]?.wording).toBe(
      'passed-on',
    );
    expect(judge(mail, [given(strong, 'acme.example')], { pack: pack('2024-05-01') }).outcome.leaks[0]?.wording).toBe(
      'passed-on',
    );
  });
});

describe('guessing on a catch-all', () => {
  it('takes a guessable mark back when the sender tried never-issued addresses of the host on the same day', () => {
    const stranger = (to: string, name = '') =>
      message('x@guess.example', to, '2024-01-01', { subject: to, traces: [{ header: 'Delivered-To', address: to, name }] });
    const strays = ['bob@doe.example', 'info@doe.example', 'sales@doe.example'].map((to) => ({
      ...stranger(to),
      authentication: [unproven('guess.example')],
    }));
    const { verdicts, outcome } = judge([...strays, stranger(bare)], [given(bare, 'acme.example')]);
    expect(outcome.leaks).toEqual([]);
    expect(verdicts.filter((verdict) => verdict === 'misdirected')).toHaveLength(3);
    expect(verdicts).toContain('unsure');
  });
});
