import { ownDomain, providerMailbox } from './sample-person.ts';

/** A company the person gave a mark to, and how it behaves. */
export type SampleCompany = {
  readonly name: string;
  readonly domain: string;
  /** The address given to it, and to it alone. */
  readonly alias: string;
  /** YYYY-MM-DD */
  readonly givenOn: string;
  readonly sector: Sector;
  /** Days between newsletters. */
  readonly every: number;
  /** The mailing service it sends through, or empty. */
  readonly service: string;
  /** On the person's list; the others were never written down and can only be proposed. */
  readonly registered: boolean;
};

export type Sector =
  | 'books'
  | 'garden'
  | 'food'
  | 'home'
  | 'energy'
  | 'finance'
  | 'culture'
  | 'software'
  | 'travel'
  | 'health'
  | 'fashion'
  | 'news';

/** Those who kept their word for years: the larger part of any mailbox. */
export const honestCompanies: readonly SampleCompany[] = [
  company('Bramble Books', 'bramblebooks.example', 'bramble.x3k9t2', '2017-11-02', 'books', 56, 'letterpost.example'),
  company('Fern & Fig Garden', 'fernandfig.example', 'fernfig.p8w2z7', '2018-02-17', 'garden', 62, 'letterpost.example'),
  company('Copper Kettle Coffee', 'copperkettle.example', 'coffee.d4r7m1', '2018-03-09', 'food', 60, 'sendlark.example'),
  company('Tidewater Bank', 'tidewater-bank.example', 'tidewater.c8n5q3', '2017-10-20', 'finance', 75, ''),
  company(
    'Maple Street Cinema',
    'maplestreetcinema.example',
    'tickets.h3n7v5',
    '2018-05-26',
    'culture',
    55,
    'letterpost.example',
  ),
  company('Nordlicht Strom', 'nordlicht-strom.example', 'strom.k2b6x8', '2018-01-15', 'energy', 112, ''),
  company(
    'Librairie des Quais',
    'librairie-des-quais.example',
    'librairie.v7c3j9',
    '2018-09-04',
    'books',
    80,
    'sendlark.example',
  ),
  company('Harebell Pharmacy', 'harebell-pharmacy.example', 'harebell.w5t8k4', '2019-01-22', 'health', 94, ''),
  company('Oakline Furniture', 'oakline.example', 'oakline.z6m2r9', '2019-03-30', 'home', 75, 'sendlark.example'),
  company('Skiff Software', 'skiffsoft.example', 'skiffsoft.b9x4d7', '2017-12-11', 'software', 88, ''),
  company('Wool & Willow', 'woolandwillow.example', 'wool.n4q8c6', '2019-10-05', 'fashion', 62, 'letterpost.example'),
  company('Riverbend Rail', 'riverbend-rail.example', 'rail.t7j3w2', '2018-06-14', 'travel', 106, ''),
  company('City Museum Friends', 'citymuseum.example', 'museum.m3v9k5', '2019-05-18', 'culture', 81, 'sendlark.example'),
  company('Pebble Insurance', 'pebble-insurance.example', 'pebble.r6z2n8', '2018-11-27', 'finance', 150, ''),
  company('Kiln & Clay Studio', 'kilnandclay.example', 'pottery.q5d7x3', '2020-02-08', 'culture', 75, 'letterpost.example'),
  company('Green Crate', 'greencrate.example', 'greencrate.j8k4b2', '2020-04-03', 'food', 50, 'sendlark.example'),
  company('Spindle Bikes', 'spindlebikes.example', 'spindle.x2w6p9', '2020-06-21', 'home', 88, ''),
  company('Tallgrass Running', 'tallgrass.example', 'tallgrass.c7r3t5', '2021-01-10', 'health', 69, 'letterpost.example'),
  company('Paper Lantern Stationery', 'paperlantern.example', 'paper.v4n8m6', '2021-03-25', 'books', 81, ''),
  company('Hillside Dental', 'hillside-dental.example', 'dentist', '2018-08-30', 'health', 225, ''),
  company('Market Hall', 'markethall.example', 'markethall.d9q5k3', '2019-09-12', 'home', 75, 'sendlark.example'),
  company('Atlas Hosting', 'atlashosting.example', 'hosting.b3x7z4', '2017-10-29', 'software', 119, ''),
  company('Southgate Library', 'southgate-library.example', 'library.w8m2j6', '2019-02-14', 'books', 94, ''),
  company('Blue Heron Yoga', 'blueheron-yoga.example', 'yoga.t5c9r3', '2021-09-06', 'health', 62, 'letterpost.example'),
  company('Daily Ledger', 'dailyledger.example', 'news.k6v2p8', '2020-11-01', 'news', 35, 'sendlark.example'),
  company('Orchard Radio', 'orchardradio.example', 'radio.n9b4w7', '2022-02-19', 'culture', 75, ''),
  unregistered('Mossy Path Hikes', 'mossypath.example', `mossypath@${ownDomain}`, '2020-08-15', 'travel', 112),
  unregistered(
    'Cedar Tool Library',
    'cedartools.example',
    providerMailbox.replace('@', '+cedartools@'),
    '2021-05-08',
    'home',
    80,
  ),
  unregistered('Silver Spoon Recipes', 'silverspoon.example', `silverspoon@${ownDomain}`, '2019-12-01', 'food', 75),
];

/** The magazine of the story: a gift subscription under a misspelt name. */
export const magazine = company(
  'Lantern Monthly',
  'lantern-monthly.example',
  'lantern.q7x2k9',
  '2018-11-12',
  'news',
  60,
  'letterpost.example',
);
/** Lost its customers' addresses in a break-in that became known later. */
export const breached = company(
  'Trailhead Outfitters',
  'trailhead-outfitters.example',
  'trailhead.m4v8p1',
  '2018-04-07',
  'fashion',
  70,
  'sendlark.example',
);
/** Signed up for once, never written down. */
export const forgotten = unregistered(
  'Pixelforge',
  'pixelforge.example',
  providerMailbox.replace('@', '+pixelforge@'),
  '2017-11-19',
  'software',
  90,
);
/** Its guests' addresses reached somebody who writes in the name of a bank. */
export const hotel = company('Marigold Hotels', 'marigold-hotels.example', 'marigold.h4t9w6', '2019-07-08', 'travel', 130, '');
/** Given a mark that anyone could type. */
export const gym = company('Cornerstone Gym', 'cornerstone-gym.example', 'gym', '2020-09-14', 'health', 140, '');
/** Reached through an alias service. */
export const hidden = {
  ...company('Quillmark Pens', 'quillmark.example', '', '2022-05-03', 'books', 100, ''),
  alias: 'quillmark.tv83k@simplelogin.co',
};
/** The theatre that got the cinema's address from the person herself. */
export const theatre = company(
  'Riverside Theatre',
  'riverside-theatre.example',
  'tickets.h3n7v5',
  '2021-10-02',
  'culture',
  70,
  '',
);
/** A discussion list she joined. */
export const forum = company('Woodworkers Forum', 'woodforum.example', 'woodworkers.r2k6d9', '2019-06-01', 'culture', 0, '');

function company(
  name: string,
  domain: string,
  local: string,
  givenOn: string,
  sector: Sector,
  every: number,
  service: string,
): SampleCompany {
  return { name, domain, alias: `${local}@${ownDomain}`, givenOn, sector, every, service, registered: true };
}

function unregistered(
  name: string,
  domain: string,
  alias: string,
  givenOn: string,
  sector: Sector,
  every: number,
): SampleCompany {
  return { name, domain, alias, givenOn, sector, every, service: '', registered: false };
}
