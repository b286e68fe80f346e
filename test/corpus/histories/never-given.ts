import type { Company } from './invent-company.ts';
import { day, type Life, sometime, tell } from './life.ts';
import { mail } from './mail.ts';
import { token } from './make-mark.ts';
import { spam } from './pass-on.ts';

const guessed = 'info admin sales john contact office webmaster support hello test david mail peter accounts'.split(' ');

/** Spammers try what every domain might have; the livelier ones are real companies with a proof of their own. */
export function spammersGuess(life: Life, host: string, sellers: readonly Company[]): void {
  const { random } = life;
  for (let wave = random.whole(3, 6); wave > 0; wave -= 1) {
    const at = sometime(random, life.from, life.until);
    const domain = `${token(7, random)}.example`;
    for (const local of guessed)
      if (random.chance(0.6))
        tell(
          life,
          mail({
            at: at + random.whole(1, 900_000),
            from: `a@${domain}`,
            to: `${local}@${host}`,
            subject: 'Grow your business',
            proof: 'none',
          }),
        );
  }
  for (const seller of sellers)
    for (const local of ['info', 'sales', 'office', 'contact'])
      if (random.chance(0.5))
        for (let count = random.whole(1, 4), at = sometime(random, life.from, life.until); count > 0; count -= 1, at += 30 * day)
          tell(
            life,
            mail({
              at,
              from: seller.news,
              fromName: seller.name,
              to: `${local}@${host}`,
              subject: 'Boost your sales',
              unsubscribe: seller.domain,
            }),
          );
}

/** Another person types this domain, or a dotted twin of the account, where their own address should stand. */
export function twinSignsUp(life: Life, address: string, name: string, companies: readonly Company[]): void {
  const { random } = life;
  for (const company of companies) {
    const at = sometime(random, life.from, life.until - 100 * day);
    const said = { from: company.shop, fromName: company.name, to: address, toName: name, proof: 'dmarc' } as const;
    tell(life, mail({ ...said, at, subject: `Welcome to ${company.name}`, text: `Dear ${name},\r\n\r\nwelcome.\r\n` }));
    for (let count = random.whole(0, 3); count > 0; count -= 1)
      tell(life, mail({ ...said, at: at + count * 20 * day, subject: 'News', unsubscribe: company.domain }));
  }
}

/** A mark whose company never wrote, or whose mail the person threw away: only strangers ever came. */
export function strangersAlone(life: Life, tag: string, strangers: readonly Company[]): void {
  const { random } = life;
  const from = sometime(random, life.from, life.until - 300 * day);
  spam(life, tag, from, random.whole(2, 6));
  for (const stranger of strangers)
    for (let count = random.whole(1, 3), at = from + 30 * day; count > 0; count -= 1, at += 20 * day)
      tell(
        life,
        mail({
          at,
          from: stranger.news,
          fromName: stranger.name,
          to: tag,
          subject: 'Just for you',
          unsubscribe: stranger.domain,
        }),
      );
}
