import { describe, expect, it } from 'vitest';
import type { MessageFacts } from '../../../../shared/detect/facts/message-facts.ts';
import { given, judge, message, unproven } from './mailbox.ts';

const tag = 'acme.k3f9x2@doe.example';
const everyday = [
  message('a@school.example', 'jane@home.example', '2024-01-02'),
  message('b@choir.example', 'jane@home.example', '2024-01-03'),
];
const quiet = { unsubscribeHosts: [] };

/** What a stranger's message on Acme's mark comes to, among everyday mail. */
function verdict(from: string, more: Partial<MessageFacts>, before: readonly MessageFacts[] = []): string | undefined {
  return judge([...everyday, ...before, message(from, tag, '2024-03-20', more)], [given(tag, 'acme.example')]).verdicts.at(-1);
}

describe('a stranger without an unsubscribe address', () => {
  it('is for review when it looks like an answer, a letter by hand or a paper of a contract', () => {
    expect(verdict('tom@firm.example', { ...quiet, subject: 'Re: Tuesday', answers: ['1@doe.example'] })).toBe('unsure');
    expect(
      verdict('tom@firm.example', { ...quiet, subject: 'Photos', from: [{ name: 'Tom Miller', address: 'tom@firm.example' }] }),
    ).toBe('unsure');
    expect(verdict('info@insurer.example', { ...quiet, subject: 'Ihr Versicherungsschein' })).toBe('unsure');
    expect(verdict('hello@stream.example', { ...quiet, subject: 'Tu cuenta de Stream ha sido creada' })).toBe('unsure');
  });

  it('is for review within weeks of an order at the holder, and a leak without one', () => {
    const order = message('shop@acme.example', tag, '2024-03-10', { ...quiet, subject: 'Your order A-10234' });
    expect(verdict('info@workshop.example', { ...quiet, subject: 'Good news' }, [order])).toBe('unsure');
    expect(verdict('info@workshop.example', { ...quiet, subject: 'Good news' })).toBe('passed-on');
  });

  it('stays a leak when it threatens, offers money, or can be unsubscribed from', () => {
    const order = message('shop@acme.example', tag, '2024-03-10', { ...quiet, subject: 'Your order A-10234' });
    expect(verdict('info@workshop.example', { ...quiet, subject: 'Your account is locked' }, [order])).toBe('passed-on');
    expect(verdict('tom@firm.example', { ...quiet, subject: 'Re: lottery', answers: ['1@doe.example'] })).toBe('passed-on');
    expect(verdict('tom@firm.example', { subject: 'Re: Tuesday', answers: ['1@doe.example'] })).toBe('passed-on');
  });
});

it('an automatic answer is known by its subject, and never by headers beside an unsubscribe address', () => {
  expect(verdict('tom@firm.example', { ...quiet, subject: 'Réponse automatique : Offre' })).toBe('backscatter');
  expect(verdict('news@firm.example', { subject: 'Spring sale', autoSubmitted: 'auto-replied' })).toBe('passed-on');
  expect(verdict('news@firm.example', { subject: 'Spring sale', contentType: 'multipart/report' })).toBe('passed-on');
});

it('a partner’s name on another domain does not make a partner', () => {
  const order = message('shop@acme.example', tag, '2024-03-18', { ...quiet, subject: 'Your order A-10234' });
  const parcel = {
    ...quiet,
    subject: 'Acme: your parcel is on its way',
    from: [{ name: 'UPS', address: 'no@ups-redelivery.example' }],
  };
  expect(verdict('no@ups-redelivery.example', parcel, [order])).toBe('unsure');
});

it('results in a few messages of a mailbox whose provider writes none are their senders’ own', () => {
  const bare = (from: string, day: string): MessageFacts => message(from, 'jane@home.example', day, { authentication: [] });
  const mail = [
    bare('a@school.example', '2024-01-02'),
    bare('b@choir.example', '2024-01-03'),
    bare('c@library.example', '2024-01-04'),
  ];
  const forged = message('news@bank.example', tag, '2024-03-20');
  const { outcome } = judge([...mail, forged], [given(tag, 'acme.example')]);
  expect(outcome.leaks.map(({ receiver }) => receiver.identity)).toEqual(['claimed']);
});

it('a mark registered in Unicode is found, and spelt as it was registered', () => {
  const mark = 'acme.k3f9x2@münchen-post.example';
  const { outcome } = judge(
    [...everyday, message('a@travel.example', 'acme.k3f9x2@xn--mnchen-post-thb.example', '2024-03-20')],
    [given(mark, 'acme.example')],
  );
  expect(outcome.leaks.map((leak) => leak.tag)).toEqual([mark]);
});

it('one that checked nothing proves nothing: unproven mail on the mark is claimed', () => {
  const mail = message('a@travel.example', tag, '2024-03-20', { authentication: [unproven('travel.example')] });
  expect(judge([...everyday, mail], [given(tag, 'acme.example')]).outcome.leaks[0]?.receiver.identity).toBe('claimed');
});
