import fc from 'fast-check';

// Mail of a small invented world in which the same few companies, strangers and marks meet over and over.

const companies = ['acme.example', 'bravo.example', 'third.example', 'fourth.example', 'travel.example', 'pushy.example'];
const marks = [
  'jane+acme@home.example',
  'jane+bravo@home.example',
  'acme.k3f9@doe.example',
  'bravo@doe.example',
  'third.m4t7@doe.example',
  'shop7@doe.example',
  'sales@doe.example',
  'qx81@doe.example',
  'info@doe.example',
  'jane@home.example',
];
const subjects = [
  'News of the week',
  'News of the week',
  'News of the week',
  'Save 20% today only',
  'Your order AC-48-2210',
  'Parcel for AC-48-2210',
  'Welcome to Acme',
  'Please confirm your registration',
  'Acme is now Travel',
  'Re: hello',
];
const names = ['', '', 'Jane Doe', 'Jane Do', 'Jayne Doe', 'Kenji Oshiro'];

const one = fc.record({
  what: fc.constantFrom(
    'received',
    'received',
    'received',
    'received',
    'received',
    'received',
    'received',
    'sent',
    'again',
    'human',
  ),
  company: fc.nat(companies.length - 1),
  // Mostly its own mark.
  mark: fc.oneof(fc.constant(-1), fc.constant(-1), fc.nat(marks.length - 1)),
  subject: fc.nat(subjects.length - 1),
  name: fc.nat(names.length - 1),
  proof: fc.constantFrom('pass', 'pass', 'pass', 'pass', 'fail', 'none'),
  bulk: fc.boolean(),
  hours: fc.constantFrom(0, 1, 5, 24, 24, 100, 400),
  time: fc.constantFrom('on', 'on', 'on', 'on', 'on', 'on', 'on', 'on', 'on', 'on', 'on', 'on', 'late', 'none', 'future'),
  late: fc.nat(1500),
});

/** One message, not yet written. */
export type SomeMail = typeof one extends fc.Arbitrary<infer T> ? T : never;

/** Some mail of that world, in the order in which it lies in its file. */
export const someMail = (messages: number): fc.Arbitrary<readonly SomeMail[]> =>
  fc.array(one, { minLength: messages, maxLength: messages });

const hour = 3_600_000;
const begin = Date.UTC(2019, 0, 1);

/** Writes mail as it lies in an mbox, one text a message. */
export function writeMail(mail: readonly SomeMail[]): readonly string[] {
  const written: string[] = [];
  let now = begin;
  for (const [nth, each] of mail.entries()) {
    now += each.hours * hour;
    const before = written[(each.late * 7) % Math.max(1, nth)];
    written.push(each.what === 'again' && before !== undefined ? again(before, each) : fresh(each, nth, timeOf(each, now)));
  }
  return written;
}

function timeOf({ time, late }: SomeMail, now: number): number | null {
  if (time === 'none') return null;
  return time === 'future' ? Date.UTC(2090, 0, 1) + late * hour : time === 'late' ? now - late * hour : now;
}

/** A copy of a message, which may have been delivered for somebody else as well. */
function again(before: string, { mark }: SomeMail): string {
  return mark < 0 ? before : before.replace(/^Delivered-To: .*$/m, `Delivered-To: ${marks[mark] ?? ''}`);
}

function fresh(mail: SomeMail, nth: number, at: number | null): string {
  const domain = companies[mail.company] ?? '';
  const to = marks[mail.mark < 0 ? mail.company % 5 : mail.mark] ?? '';
  const date = at === null ? '' : new Date(at).toUTCString().replace('GMT', '+0000');
  const dated = date === '' ? [] : [`Date: ${date}`];
  const ids = [`Message-ID: <${nth}@${domain}>`, ...dated];
  const lines = mail.what === 'sent' ? sent(mail, domain, ids) : received(mail, { domain, to, date, ids, nth });
  return [`From ${nth}@${domain} Mon Jan  1 00:00:00 2024`, ...lines, '', 'Text.', '', ''].join('\n');
}

/** Some of it under a mark, as an answer to what came there. */
function sent({ mark, subject, late }: SomeMail, domain: string, ids: readonly string[]): readonly string[] {
  const from = late % 4 === 0 && mark >= 0 ? (marks[mark] ?? '') : 'jane@home.example';
  return [`From: <${from}>`, `To: <hello@${domain}>`, `Subject: ${subjects[subject] ?? ''}`, ...ids];
}

type Received = {
  readonly domain: string;
  readonly to: string;
  readonly date: string;
  readonly ids: readonly string[];
  readonly nth: number;
};

function received(mail: SomeMail, { domain, to, date, ids, nth }: Received): readonly string[] {
  const from = mail.what === 'human' ? `"Tom Miller" <tom.miller@${domain}>` : `"${domain.split('.')[0]}" <news@${domain}>`;
  const server = mail.late % 40 === 0 ? 'mx.other.example' : 'mx.home.example';
  return [
    `Delivered-To: ${to}`,
    ...(date === '' ? [`Received: from mta.${domain} by ${server}`] : [`Received: from mta.${domain} by ${server}; ${date}`]),
    ...(mail.proof === 'none' ? [] : [`Authentication-Results: ${server}; dmarc=${mail.proof} header.from=${domain}`]),
    ...(mail.bulk ? [`List-Unsubscribe: <https://${domain}/leave>`] : []),
    ...(mail.late % 9 === 0 ? [`In-Reply-To: <${Math.max(0, nth - 3)}@${domain}>`] : []),
    `From: ${from}`,
    `To: ${names[mail.name] ?? ''} <${to}>`,
    `Subject: ${subjects[mail.subject] ?? ''}`,
    ...ids,
  ];
}
