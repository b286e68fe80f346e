import type { Company } from './invent-company.ts';
import { day, type Given, type Life, sometime, tell } from './life.ts';
import { mail } from './mail.ts';
import { token } from './make-mark.ts';

const offers = [
  'Offers for you',
  'Last chance: 50 % off',
  'Win a weekend',
  'Nur heute: Gutschein',
  'Your horoscope',
  'Investieren Sie jetzt',
  'You were selected',
];
const junk = ['Cheap pills', 'Re: your invoice', 'Hot singles', 'You have won', 'Crypto 10x', 'Casino bonus', 'Diet secret'];

/** The holder passes a mark on: to companies with a name, or to nobody one could name. */
export function passOn(life: Life, given: Given, strangers: readonly Company[]): void {
  const { random } = life;
  const first = sometime(random, given.at + 60 * day, Math.min(life.until - 30 * day, given.at + 1500 * day));
  if (random.chance(0.75)) {
    const count = random.whole(1, 3);
    const receivers = new Set<Company>();
    while (receivers.size < count) receivers.add(random.pick(strangers));
    for (const receiver of receivers) advertise(life, given.tag, receiver, first + random.whole(0, 300) * day);
  }
  if (random.chance(0.5)) spam(life, given.tag, first + random.whole(0, 200) * day, random.whole(2, 9));
}

/** A company that got the mark from somebody else. */
function advertise(life: Life, tag: string, receiver: Company, from: number): void {
  const { random } = life;
  let at = from;
  for (let count = random.whole(2, 7); count > 0; count -= 1) {
    tell(
      life,
      mail({
        at,
        from: receiver.news,
        fromName: receiver.name,
        to: tag,
        subject: at === from && random.chance(0.05) ? `Welcome to the world of ${receiver.name}` : random.pick(offers),
        carrier: receiver.carrier,
        unsubscribe: receiver.domain,
      }),
      { tag, role: 'stranger', receivers: receiver.domains },
    );
    at += random.whole(5, 60) * day;
  }
}

/** Mail without a sender one could name; some of it in the name of a bank that disowns it. */
export function spam(life: Life, tag: string, from: number, count: number): void {
  const { random } = life;
  const domains: string[] = [''];
  let at = from;
  for (let left = count; left > 0; left -= 1) {
    const forged = random.chance(0.2);
    const domain = forged ? 'gildebank.example' : `${token(8, random)}.example`;
    if (!forged) domains.push(domain);
    const fromName = forged ? 'Gildebank' : random.pick(['', 'Anna', 'Support', 'Prize Team']);
    const subject = forged ? 'Your account is locked' : random.pick(junk);
    tell(
      life,
      mail({ at, from: `x${random.whole(1, 99)}@${domain}`, fromName, to: tag, subject, proof: forged ? 'fail' : 'none' }),
      {
        tag,
        role: 'stranger',
        receivers: domains,
      },
    );
    at += random.whole(1, 40) * day;
  }
}
