import { addy, duck, hideMyEmail, simpleLogin } from './alias-routes.ts';
import { deskLife, familyLife, twinLife } from './befallen.ts';
import { token } from './make-mark.ts';
import type { Persona } from './persona.ts';
import { exim, fastmail, gmail, icloud, postfix, workspace, yahoo } from './routes.ts';
import type { Random } from './seeded-random.ts';

const year = (number: number): number => Date.UTC(number, 0, 1);
const never = Number.POSITIVE_INFINITY;

/** What most have in common. */
const usual = {
  person: 'Jane Doe',
  years: [2013, 2023],
  marks: 34,
  reuse: 0.15,
  catchAll: '',
  archiveFrom: 0,
  more: () => undefined,
} as const;

const doe = 'jane@doe.example';
const jd = 'jane.doe81@gmail.com';
const house = 'jane@mailhaus.example';
const plus = (mark: string): string => `jane.doe81+${mark}@gmail.com`;
const caught = (mark: string): string => `${mark}@doe.example`;
const known = (address: string) => ({ addresses: [address], names: ['Jane Doe'] });
const unknown = { addresses: [], names: [] };
const words = 'calm brave tall sunny misty early solid noble lucky merry'.split(' ');

const plusAddresses: readonly Persona[] = [
  { ...usual, name: 'Gmail with +tags', account: jd, said: known(jd), address: plus, route: () => gmail(jd), more: twinLife },
  { ...usual, name: 'Gmail export, nothing said', account: jd, said: unknown, address: plus, route: () => gmail(jd) },
  {
    ...usual,
    name: 'Fastmail with a name of her own in front',
    account: 'janed@fastmail.com',
    said: known('janed@fastmail.com'),
    address: (mark) => `${mark}@janed.fastmail.com`,
    route: () => fastmail('janed@fastmail.com'),
  },
  {
    ...usual,
    name: 'Yahoo with minus tags',
    account: 'jdoe@yahoo.com',
    said: known('jdoe@yahoo.com'),
    address: (mark) => `jdoe-${mark.replace(/[^a-z0-9]/g, '')}@yahoo.com`,
    route: () => yahoo(),
  },
];

const catchAlls: readonly Persona[] = [
  {
    ...usual,
    name: 'catch-all that ends in another mailbox',
    account: house,
    said: known(house),
    address: caught,
    catchAll: 'doe.example',
    route: () => postfix(house, 'mx.mailhaus.example', 0),
  },
  {
    ...usual,
    name: 'catch-all at a web host, nothing said, nothing checked',
    account: doe,
    said: unknown,
    address: caught,
    catchAll: 'doe.example',
    route: () => exim('web12.hosting.example'),
  },
  {
    ...usual,
    name: 'catch-all at Google Workspace, nothing said',
    account: doe,
    said: unknown,
    address: caught,
    catchAll: 'doe.example',
    route: () => workspace(doe),
  },
  {
    ...usual,
    name: 'catch-all, checked from 2014 on only',
    years: [2006, 2020],
    marks: 44,
    account: doe,
    said: known(doe),
    address: caught,
    catchAll: 'doe.example',
    route: () => postfix(doe, 'mail.doe.example', year(2014)),
  },
  {
    ...usual,
    name: 'catch-all whose early years are lost',
    account: doe,
    said: known(doe),
    address: caught,
    catchAll: 'doe.example',
    archiveFrom: year(2017),
    route: () => postfix(doe, 'mail.doe.example', 0),
  },
  {
    ...usual,
    name: 'a family in one domain',
    account: doe,
    said: known(doe),
    address: caught,
    catchAll: 'doe.example',
    route: (to) => postfix(/tom/.test(to) ? 'tom@doe.example' : doe, 'mail.doe.example', 0),
    more: familyLife,
  },
];

const services: readonly Persona[] = [
  {
    ...usual,
    name: 'SimpleLogin',
    reuse: 0.03,
    account: jd,
    said: known(jd),
    address: (mark, at, random) =>
      at % 2 === 0
        ? `${mark}.${token(5, random)}@slmail.me`
        : `${random.pick(words)}_${random.pick(words)}${random.whole(10, 999)}@aleeas.com`,
    route: (to, at) => (to === jd ? gmail(jd) : simpleLogin(gmail(jd), jd, at % 3 > 0)),
  },
  {
    ...usual,
    name: 'addy.io',
    reuse: 0.03,
    account: house,
    said: known(house),
    address: (mark) => `${mark}@janed.anonaddy.com`,
    route: (to) =>
      to === house ? postfix(house, 'mx.mailhaus.example', 0) : addy(postfix(house, 'mx.mailhaus.example', 0), house),
  },
  {
    ...usual,
    name: 'DuckDuckGo',
    reuse: 0.03,
    account: jd,
    said: known(jd),
    address: (_mark, _at, random) => `${token(4, random)}-${token(5, random)}-${token(4, random)}@duck.com`,
    route: (to) => (to === jd ? gmail(jd) : duck(gmail(jd), jd)),
  },
  {
    ...usual,
    name: 'Apple, hidden address',
    reuse: 0.03,
    account: 'janedoe@icloud.com',
    said: known('janedoe@icloud.com'),
    address: (_mark, _at, random) => `${random.pick(words)}_${token(5, random)}.0${random.whole(1, 9)}@icloud.com`,
    route: (to) => (to === 'janedoe@icloud.com' ? icloud(to) : hideMyEmail(icloud('janedoe@icloud.com'), 'janedoe@icloud.com')),
  },
];

const others: readonly Persona[] = [
  {
    ...usual,
    name: 'ten years, three providers',
    years: [2009, 2022],
    marks: 50,
    account: 'janed@fastmail.com',
    said: { addresses: ['janed@fastmail.com', jd, doe], names: ['Jane Doe'] },
    address: (mark, at, random) => decade(mark, at, random),
    catchAll: 'doe.example',
    route: (to, at) =>
      at < year(2013)
        ? postfix(doe, 'mail.doe.example', never)
        : at < year(2017)
          ? to.endsWith('doe.example')
            ? workspace(doe)
            : gmail(jd)
          : to.endsWith('slmail.me')
            ? simpleLogin(fastmail('janed@fastmail.com'), 'janed@fastmail.com', true)
            : fastmail('janed@fastmail.com'),
  },
  {
    ...usual,
    name: 'an address at work',
    years: [2015, 2021],
    marks: 6,
    account: 'jane.doe@firma.example',
    said: known('jane.doe@firma.example'),
    address: (mark) => `jane.doe+${mark}@firma.example`,
    route: () => postfix('jane.doe@firma.example', 'mail.firma.example', 0),
    more: deskLife,
  },
];

function decade(mark: string, at: number, random: Random): string {
  if (at < year(2013)) return caught(mark);
  if (at < year(2017)) return plus(mark);
  return random.chance(0.5) ? `${mark}.${token(5, random)}@slmail.me` : `${mark}@janed.fastmail.com`;
}

/** Sixteen lives, each with a way of marking addresses of its own. */
export const personas: readonly Persona[] = [...plusAddresses, ...catchAlls, ...services, ...others];
