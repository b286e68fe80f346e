import type { Company } from './invent-company.ts';
import { day, type Life, sometime, tell } from './life.ts';
import { mail } from './mail.ts';

const friends = [
  'Ada Brandt',
  'Ben Okoro',
  'Carla Ruiz',
  'Dario Conti',
  'Eva Lindqvist',
  'Farid Haddad',
  'Greta Maas',
  'Hugo Petit',
];
const talk = ['Saturday?', 'Photos', 'Re: dinner', 'Fwd: article', 'Train times', 'Happy birthday', 'Question'];

const addressOf = (name: string, host: string): string => `${name.toLowerCase().replace(' ', '.')}@${host}`;

/** Friends, to the account and now and then to a mark; some of it sent to several at once. */
export function friendsWrite(life: Life, count: number): void {
  const { random } = life;
  for (let left = count; left > 0; left -= 1) {
    const name = random.pick(friends);
    const at = sometime(random, life.from, life.until);
    const marked = random.chance(0.06) ? random.pick(life.given) : undefined;
    const to = marked !== undefined && marked.at < at ? marked.tag : life.account;
    const others = random.chance(0.2) ? friends.slice(0, random.whole(2, 5)).map((one) => addressOf(one, 'gmail.com')) : [];
    tell(
      life,
      mail({
        at,
        from: addressOf(name, 'gmail.com'),
        fromName: name,
        to,
        toName: life.person,
        cc: others,
        subject: random.pick(talk),
      }),
    );
    if (random.chance(0.5))
      tell(
        life,
        mail({
          at: at + day / 2,
          from: life.account,
          fromName: life.person,
          to: addressOf(name, 'gmail.com'),
          toName: name,
          subject: `Re: ${random.pick(talk)}`,
          sent: true,
        }),
      );
  }
}

/** Companies that know the account itself; it is no mark, whoever else writes there. */
export function accountGetsNews(life: Life, companies: readonly Company[]): void {
  const { random } = life;
  for (const company of companies)
    for (let at = sometime(random, life.from, life.until); at < life.until; at += random.whole(20, 120) * day)
      tell(
        life,
        mail({
          at,
          from: company.news,
          fromName: company.name,
          to: life.account,
          toName: random.chance(0.5) ? life.person : '',
          subject: random.pick(['News', 'Sale', `Welcome to ${company.name}`, 'Your order 4711882']),
          proof: company.proof,
          carrier: company.carrier,
          unsubscribe: company.domain,
        }),
      );
}

/** A discussion list read under a mark: many authors, one list, and the mark is nobody's. */
export function listTalks(life: Life, tag: string): void {
  const { random } = life;
  for (let count = random.whole(15, 40); count > 0; count -= 1) {
    const name = random.pick(friends);
    const from = addressOf(
      name,
      random.pick(['gmail.com', 'uni-falkenberg.example', 'kernwerk.example', 'openforge.example', 'loftlabs.example']),
    );
    tell(
      life,
      mail({
        at: sometime(random, life.from, life.until),
        from,
        fromName: name,
        to: tag,
        shownTo: 'moth-lovers@lists.openforge.example',
        subject: `[moth-lovers] ${random.pick(talk)}`,
        listId: 'moth-lovers.lists.openforge.example',
        unsubscribe: 'lists.openforge.example',
        proof: random.pick(['signed', 'none', 'none'] as const),
      }),
    );
  }
}

/** An address in every commit the person ever made: she sends patches from it, and anyone may write to it. */
export function commitsArePublic(life: Life, tag: string, strangers: readonly Company[]): void {
  const { random } = life;
  for (let count = random.whole(8, 14); count > 0; count -= 1) {
    const at = sometime(random, life.from, life.until);
    const to = random.pick(['patches@lists.openforge.example', 'maintainer@kernwerk.example', 'dev@loftlabs.example']);
    tell(life, mail({ at, from: tag, fromName: life.person, to, subject: '[PATCH] fix a leak', sent: true }));
    const name = random.pick(friends);
    const from = addressOf(name, random.pick(['kernwerk.example', 'gmail.com', 'loftlabs.example']));
    tell(
      life,
      mail({ at: at + day, from, fromName: name, to: tag, subject: 'Re: [PATCH] fix a leak', cc: ['dev@loftlabs.example'] }),
    );
  }
  for (const stranger of strangers.slice(0, 3)) {
    const at = sometime(random, life.from + 200 * day, life.until);
    tell(
      life,
      mail({
        at,
        from: stranger.news,
        fromName: stranger.name,
        to: tag,
        subject: 'We are hiring developers',
        unsubscribe: stranger.domain,
      }),
    );
  }
}
