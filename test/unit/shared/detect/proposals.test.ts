import { expect, it } from 'vitest';
import { given, judge, message, unproven } from './mailbox.ts';

const nobody = { person: { addresses: [], names: [] } };
const jane = { person: { addresses: ['jane@home.example'], names: ['Jane Doe'] } };

it('proposes a forgotten plus address to the company it names, and shows its leak as proposed', () => {
  const mail = [
    message('hi@netflicks.example', 'jane+netflicks@home.example', '2017-03-02', { subject: 'Welcome' }),
    message('deals@casino.example', 'jane+netflicks@home.example', '2019-01-01'),
    message('deals@casino.example', 'jane+netflicks@home.example', '2019-02-01'),
  ];
  const { outcome } = judge(mail, [], jane);
  expect(outcome.tags.map((tag) => [tag.tag, tag.origin, tag.holder.domain])).toEqual([
    ['jane+netflicks@home.example', 'proposed', 'netflicks.example'],
  ]);
  expect(outcome.leaks.map((leak) => [leak.origin, leak.receiver.domain, leak.confidence])).toEqual([
    ['proposed', 'casino.example', 'likely'],
  ]);
  expect(outcome.tags[0]?.evidence.map((item) => item.code)).toEqual(['first-mail', 'mark-names-holder', 'signup-mail']);
});

it('never proposes an account address', () => {
  const mail = ['a', 'b', 'c'].map((name) => message(`hi@${name}shop.example`, 'jane@home.example', '2020-01-01'));
  expect(judge(mail, [], jane).outcome.tags).toEqual([]);
});

it('learns the account from Sent and from plus addresses when nobody names it', () => {
  const mail = [
    message('jane@home.example', 'friend@far.example', '2020-01-01', { inSent: true, receivedCount: 0 }),
    message('x@shop.example', 'jane@home.example', '2020-01-02'),
    message('x@shop.example', 'jane+shop@home.example', '2020-01-03'),
  ];
  expect(judge(mail, [], nobody).outcome.tags.map((tag) => tag.tag)).toEqual(['jane+shop@home.example']);
});

it('proposes catch-all addresses once the domain is seen to take every local part', () => {
  const shops = ['lamp', 'book', 'shoe', 'tea'];
  const mail = shops.flatMap((shop) => [
    message(`hi@${shop}house.example`, `${shop}house@doe.example`, '2020-01-01', { subject: `Welcome to ${shop}house` }),
  ]);
  expect(judge(mail, [], jane).outcome.tags.map((tag) => [tag.tag, tag.holder.domain])).toEqual(
    shops.map((shop) => [`${shop}house@doe.example`, `${shop}house.example`]),
  );
});

it('takes an address that many companies use for one the person gives to everyone', () => {
  const mail = ['lamp', 'book', 'shoe', 'tea'].flatMap((shop, at) =>
    [1, 2, 3].map((month) => message(`hi@${shop}house.example`, 'shopping@doe.example', `202${at}-0${month}-01`)),
  );
  const { outcome } = judge(
    [
      ...mail,
      ...['a', 'b'].map((name) =>
        message(`hi@${name}${name}${name}.example`, `${name}${name}${name}@doe.example`, '2020-01-01', { subject: 'Welcome' }),
      ),
    ],
    [],
    jane,
  );
  expect(outcome.leaks).toEqual([]);
});

it('proposes nothing for addresses that only unproven mail hits, and calls that mail misdirected', () => {
  const mail = ['info', 'sales', 'root'].map((name) =>
    message('x@junk.example', `${name}@doe.example`, '2020-01-01', { authentication: [unproven('junk.example')], subject: name }),
  );
  const { outcome, verdicts } = judge(mail, [], jane);
  expect(outcome.tags).toEqual([]);
  expect(verdicts).toEqual(['misdirected', 'misdirected', 'misdirected']);
});

it('proposes a misspelling of the person’s name, and accuses nobody for a single slip', () => {
  const named = (from: string, name: string, day: string) =>
    message(from, 'jane@home.example', day, { traces: [{ header: 'To', address: 'jane@home.example', name }] });
  const two = judge(
    [
      named('a@press.example', 'Jaen Deo', '2020-01-01'),
      named('b@charity.example', 'Jaen Deo', '2020-06-01'),
      named('c@bank.example', 'Jane Doe', '2020-01-01'),
    ],
    [],
    jane,
  );
  expect(two.outcome.tags.map((tag) => [tag.tag, tag.holder.domain])).toEqual([['Jaen Deo', 'press.example']]);
  expect(two.outcome.leaks.map((leak) => [leak.receiver.domain, leak.confidence])).toEqual([['charity.example', 'possible']]);
  const slip = judge(
    [
      named('a@press.example', 'Jane Do', '2020-01-01'),
      named('b@charity.example', 'Jane Dow', '2020-06-01'),
      named('c@shop.example', 'Jane Dow', '2020-07-01'),
    ],
    [],
    jane,
  );
  expect(slip.outcome.leaks).toEqual([]);
});

it('gives the same outcome whatever the order of arrival', () => {
  const mail = [
    message('hi@lamps.example', 'lamps.k3f9@doe.example', '2020-01-01'),
    message('a@travel.example', 'lamps.k3f9@doe.example', '2020-05-01'),
    message('b@books.example', 'lamps.k3f9@doe.example', '2020-04-01'),
    message('hi@lamps.example', 'lamps.k3f9@doe.example', '2020-03-01'),
  ];
  const registry = [given('lamps.k3f9@doe.example', 'lamps.example', '')];
  const key = (outcome: ReturnType<typeof judge>['outcome']) =>
    JSON.stringify(outcome, (name, value) => (name === 'examples' ? undefined : value));
  const first = key(judge(mail, registry).outcome);
  expect(key(judge([...mail].reverse(), registry).outcome)).toBe(first);
  expect(
    key(
      judge(
        [2, 0, 3, 1].flatMap((at) => mail.slice(at, at + 1)),
        registry,
      ).outcome,
    ),
  ).toBe(first);
});

it('takes a spelling that any clerk makes (Stefan for Stephan) for a slip, not for a mark', () => {
  const named = (from: string, day: string) =>
    message(from, 'jane@home.example', day, { traces: [{ header: 'To', address: 'jane@home.example', name: 'Stefan Meyers' }] });
  const person = { addresses: ['jane@home.example'], names: ['Stephan Meiers'] };
  expect(
    judge([named('a@press.example', '2020-01-01'), named('b@charity.example', '2020-06-01')], [], { person }).outcome.leaks,
  ).toEqual([]);
  const story = { addresses: ['jane@home.example'], names: ['John Smith'] };
  const misspelt = (from: string, day: string) =>
    message(from, 'jane@home.example', day, { traces: [{ header: 'To', address: 'jane@home.example', name: 'Jonh Smiht' }] });
  const { outcome } = judge([misspelt('a@press.example', '2020-01-01'), misspelt('b@charity.example', '2020-06-01')], [], {
    person: story,
  });
  expect(outcome.leaks.map((leak) => [leak.tag, leak.holder.domain, leak.receiver.domain])).toEqual([
    ['Jonh Smiht', 'press.example', 'charity.example'],
  ]);
});

const holders = (mail: Parameters<typeof judge>[0], more: Parameters<typeof judge>[2] = jane) =>
  judge(mail, [], more).outcome.tags.map((tag) => [tag.tag.split('@')[0], tag.holder.domain]);
const plus = (mark: string): string => `jane+${mark}@home.example`;

it('takes no parcel firm for the holder, however proven, and knows a small shop that proves nothing', () => {
  const shop = { authentication: [unproven('lampharbour.example')], unsubscribeHosts: [] };
  const mail = [
    message('orders@lampharbour.example', plus('xk39'), '2020-01-01', { ...shop, subject: 'Please confirm your e-mail address' }),
    message('noreply@dhl.de', plus('xk39'), '2020-01-09', { unsubscribeHosts: [], subject: 'Your parcel arrives' }),
    message('orders@lampharbour.example', plus('xk39'), '2020-02-01', { ...shop, subject: 'Your order A12345' }),
  ];
  expect(holders(mail)).toEqual([['jane+xk39', 'lampharbour.example']]);
});

it('dates a mark from the holder’s first mail, even where nobody checked it yet', () => {
  const mail = [
    message('hi@lampharbour.example', plus('lampharbour'), '2012-05-04', { authentication: [] }),
    ...[1, 2, 3].map((month) => message('hi@lampharbour.example', plus('lampharbour'), `2016-0${month}-01`)),
  ];
  const [tag] = judge(mail, [], jane).outcome.tags;
  expect(tag?.evidence.find(({ code }) => code === 'first-mail')?.data.date).toBe('2012-05-04');
});

it('proposes nobody for a mark that two companies were given', () => {
  const mail = ['lampharbour', 'velvetpost'].flatMap((shop, at) => [
    message(`hi@${shop}.example`, plus('shop7'), `202${at}-01-01`, { unsubscribeHosts: [], subject: `Welcome to ${shop}` }),
    message(`hi@${shop}.example`, plus('shop7'), `202${at}-06-01`),
  ]);
  expect(holders(mail)).toEqual([]);
});

it('does not take what the author’s domain disowns for the holder', () => {
  const forged = { authentication: [unproven('gildebank.example', 'fail')], unsubscribeHosts: [], subject: 'Welcome' };
  const mail = [1, 2, 3].map((month) => message('hi@gildebank.example', plus('gildebank'), `2020-0${month}-01`, forged));
  expect(holders(mail)).toEqual([]);
});

it('believes the provider that the person had before', () => {
  const before = (from: string, to: string, day: string) =>
    message(from, to, day, {
      receivedBy: 'mx.before.example',
      authentication: [
        { server: 'mx.before.example', dmarc: 'pass', dmarcFrom: '', dkimPass: [], dkimFail: [], spf: 'pass', spfDomain: '' },
      ],
    });
  const years = ['2014', '2015', '2016', '2017'].flatMap((year) =>
    [...'abcdefghij'].map((name) => before(`hi@${name}${name}shop.example`, 'jane@home.example', `${year}-03-01`)),
  );
  const now = [...Array(60).keys()].map((day) =>
    message('hi@bookbarn.example', 'jane@home.example', `2023-0${1 + (day % 9)}-${10 + (day % 19)}`, { subject: `${day}` }),
  );
  const welcome = before('hi@lampharbour.example', plus('lampharbour'), '2015-03-04');
  const { outcome } = judge([...years, ...now, welcome], [], jane);
  expect(outcome.tags.map((tag) => tag.evidence.map(({ code }) => code))).toEqual([['first-mail', 'mark-names-holder']]);
});

it('proposes nothing for an office address, a list’s, or one she writes letters from', () => {
  const shops = ['lamphouse', 'bookhouse', 'shoehouse'];
  const mail = [
    ...shops.map((shop) => message(`hi@${shop}.example`, `${shop}@doe.example`, '2020-01-01', { subject: `Welcome to ${shop}` })),
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((month) => message('hi@sellers.example', 'info@doe.example', `2020-0${month}-01`)),
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((month) => message('hi@recruiters.example', 'git@doe.example', `2020-0${month}-01`)),
    ...[1, 2, 3, 4].map((month) =>
      message('git@doe.example', `dev${month}@far.example`, `2019-0${month}-01`, { inSent: true, receivedCount: 0 }),
    ),
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((month) =>
      message('x@kernwerk.example', 'moths@doe.example', `2020-0${month}-01`, {
        listId: 'moths.lists.openforge.example',
        precedence: 'list',
      }),
    ),
  ];
  expect(holders(mail).map(([local]) => local)).toEqual(shops);
});
