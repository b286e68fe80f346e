import { breached, forgotten, gym, hotel, magazine } from './sample-companies.ts';
import type { SampleMessage, Shape } from './sample-message.ts';
import { misspeltName } from './sample-person.ts';
import { fromCompany, lastDay, tellNewsletters, timeOf } from './tell-newsletters.ts';

/** The founding story and its two smaller sisters: whom the marks reached. */
export function tellLeaks(): readonly SampleMessage[] {
  return [
    ...tellMagazine(),
    ...strangers.flatMap(tellStranger),
    ...tellNewsletters(breached),
    ...tellNewsletters(forgotten, timeOf('2022-01-01')),
    ...tellNewsletters(hotel),
    ...tellNewsletters(gym),
    ...unnamedSpam(),
    ...posingAsBank(),
    posingAsHolder,
  ];
}

/** Writes to a mark that was never given to it. `spelt`: to the misspelt name, at the person's everyday address. */
type Stranger = {
  readonly name: string;
  readonly domain: string;
  readonly mark: 'magazine' | 'spelt' | 'breached' | 'forgotten' | 'gym';
  readonly days: readonly string[];
  readonly subjects: readonly [string, ...string[]];
  readonly text: string;
};

/** In the order of the story: other magazines, two charities, a travel agency, a political sender; then the others. */
export const strangers: readonly Stranger[] = [
  {
    name: 'Harbour & Home',
    domain: 'harbour-home.example',
    mark: 'spelt',
    days: ['2019-02-11', '2019-03-18', '2019-05-06', '2019-09-23', '2020-01-14'],
    subjects: ['Six issues for the price of two', 'Your introductory offer ends on Friday'],
    text: 'As a friend of good magazines you may like ours: harbours, houses, and the people in them.',
  },
  {
    name: 'The Weekly Almanac',
    domain: 'weekly-almanac.example',
    mark: 'magazine',
    days: ['2019-03-05', '2019-04-16', '2019-08-20', '2020-02-03'],
    subjects: ['Try four weeks on us', 'A free tote bag with your subscription'],
    text: 'Every Friday the week in forty pages. Try it for four weeks.',
  },
  {
    name: 'Clear Rivers Fund',
    domain: 'clearrivers.example',
    mark: 'spelt',
    days: ['2019-05-21', '2019-11-26', '2020-11-24', '2021-11-30'],
    subjects: ['The rivers need friends', 'Your gift before the year ends'],
    text: 'Forty kilometres of water are clean again. With your help it will be fifty.',
  },
  {
    name: 'Open Hands Relief',
    domain: 'openhands-relief.example',
    mark: 'magazine',
    days: ['2019-09-09', '2019-12-03', '2020-12-01'],
    subjects: ['A blanket costs eleven euros', 'Winter is coming early'],
    text: 'Families in the mountains need blankets before the snow. Please help.',
  },
  {
    name: 'Sunward Travel',
    domain: 'sunward-travel.example',
    mark: 'spelt',
    days: ['2020-01-07', '2020-02-19', '2021-06-08', '2022-01-12', '2022-06-02', '2023-01-10'],
    subjects: ['Seven nights from 499', 'Early birds fly cheaper', 'Cruises for readers'],
    text: 'Selected for readers of fine magazines: seven nights by the sea, flight included.',
  },
  {
    name: 'Citizens Forward',
    domain: 'citizens-forward.example',
    mark: 'spelt',
    days: ['2021-08-17', '2021-09-01', '2021-09-14', '2021-09-21'],
    subjects: ['Can we count on you?', 'Only nine days left'],
    text: 'The election is close. Ten euros put a poster up in your street.',
  },
  {
    name: 'Quickloan Now',
    domain: 'quickloan-now.test',
    mark: 'breached',
    days: ['2021-01-19', '2021-01-28', '2021-03-02'],
    subjects: ['You are approved', 'Cash by tomorrow morning'],
    text: 'No questions, no papers. Up to 3,000 by tomorrow.',
  },
  {
    name: 'Neon Arcade Deals',
    domain: 'neon-arcade.test',
    mark: 'forgotten',
    days: ['2020-05-12', '2020-06-23', '2020-11-27', '2021-03-16'],
    subjects: ['Player one, we saved you a seat', 'Everything half price until midnight'],
    text: 'Game keys, skins and a lucky wheel. Everything half price.',
  },
  {
    name: 'Power Shake Store',
    domain: 'power-shake.test',
    mark: 'gym',
    days: ['2023-05-02'],
    subjects: ['Stronger by summer'],
    text: 'Vanilla, cocoa and hazelnut. The third tub is on us.',
  },
];

function tellMagazine(): readonly SampleMessage[] {
  const told = tellNewsletters(magazine, timeOf('2021-03-01'));
  // The gift card was made out in the misspelt name, so the magazine prints it too.
  return told.map((message, index) =>
    index % 3 === 1 ? { ...message, to: { name: misspeltName, address: magazine.alias } } : message,
  );
}

function tellStranger(stranger: Stranger): readonly SampleMessage[] {
  const to = marks[stranger.mark];
  const greeting = stranger.mark === 'spelt' ? `Dear ${misspeltName},` : 'Hello,';
  return stranger.days.map((date, index) => ({
    ...fromCompany({ ...stranger, service: index % 2 === 0 ? 'bulkwing.example' : '' }, to.address, true),
    to,
    at: timeOf(date) + (8 * 60 + index * 17) * 60_000,
    subject: stranger.subjects[index % stranger.subjects.length] ?? stranger.subjects[0],
    paragraphs: [greeting, stranger.text, `${stranger.name}`],
    shape: strangerShapes[index % strangerShapes.length] ?? 'plain',
  }));
}

const strangerShapes: readonly Shape[] = ['html', 'alternative', 'quoted', 'base64'];

const marks = {
  magazine: { name: '', address: magazine.alias },
  spelt: { name: misspeltName, address: 'jonna@smith-post.example' },
  breached: { name: '', address: breached.alias },
  forgotten: { name: '', address: forgotten.alias },
  gym: { name: '', address: gym.alias },
} as const;

/** After the break-in: bulk that nobody signed, from a new name each time. */
function unnamedSpam(): readonly SampleMessage[] {
  const senders = ['winter-pills.test', 'lucky-casino.test', 'cheap-watches.test', 'crypto-gain.test', 'slim-fast-now.test'];
  return senders.map((host, index) => ({
    at: timeOf('2021-02-08') + index * 41 * 86_400_000,
    from: { name: 'Special Offer', address: `offer${index}@${host}` },
    to: { name: '', address: breached.alias },
    subject: 'Only for you today',
    paragraphs: ['Click now. Offer ends tonight.'],
    shape: 'plain',
    path: { kind: 'unchecked', host },
  }));
}

/** Somebody who forges a bank's name has the hotel's guests: twice, so that it is no slip. */
function posingAsBank(): readonly SampleMessage[] {
  return ['2024-09-03', '2024-09-19'].map((date, index) => ({
    at: timeOf(date) + 21_600_000 + index * 1_111_000,
    from: { name: 'Tidewater Bank', address: 'security@tidewater-bank.example' },
    to: { name: '', address: hotel.alias },
    subject: index === 0 ? 'Unusual sign-in to your account' : 'Last reminder: confirm your identity',
    paragraphs: ['Dear customer,', 'We noticed an unusual sign-in. Confirm your identity within 24 hours.'],
    shape: 'html',
    path: { kind: 'forged', domain: 'tidewater-bank.example', host: 'parked-server.test' },
  }));
}

const posingAsHolder: SampleMessage = {
  at: Math.min(timeOf('2021-02-24') + 50_000_000, lastDay),
  from: { name: breached.name, address: `account@${breached.domain}` },
  to: { name: '', address: breached.alias },
  subject: 'Your account was suspended',
  paragraphs: ['Dear customer,', 'Your account was suspended. Sign in within 24 hours to keep it.'],
  shape: 'html',
  path: { kind: 'forged', domain: breached.domain, host: 'parked-server.test' },
};
