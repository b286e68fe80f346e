import { dealWithCompany } from './deal-with-company.ts';
import type { Company } from './invent-company.ts';
import { day, type Life, sometime, tell } from './life.ts';
import { mail } from './mail.ts';
import { makeMark } from './make-mark.ts';
import { twinSignsUp } from './never-given.ts';

/** Strangers whose Gmail address is hers but for dots, and one who mistypes a plus address. */
export function twinLife(life: Life, companies: readonly Company[]): void {
  twinSignsUp(life, 'janedoe81@gmail.com', 'Janet Doerr', companies.slice(0, 3));
  twinSignsUp(life, 'ja.nedoe.81@gmail.com', 'Janek Dobry', companies.slice(3, 6));
}

/** Tom lives in the same domain: his account, and marks of his own. */
export function familyLife(life: Life): void {
  const { random } = life;
  for (let count = 8; count > 0; count -= 1) {
    const company = life.invent();
    const at = sometime(random, life.from, life.until - 300 * day);
    const { text, names } = makeMark(company, at, random);
    const given = { tag: `tom.${text}@doe.example`, names, companies: [company], at };
    life.given.push(given);
    dealWithCompany(life, given, company, at);
  }
  for (let count = 90; count > 0; count -= 1) {
    const at = sometime(random, life.from, life.until);
    const company = random.pick(life.given).companies[0];
    const from = random.chance(0.5) || company === undefined ? 'kai.otto@gmail.com' : company.news;
    tell(
      life,
      mail({ at, from, to: 'tom@doe.example', toName: 'Tom Doe', subject: random.pick(['Bowling', 'News', 'School trip']) }),
    );
  }
}

/** Colleagues, and the firm's shared addresses that reach her too: none of them is a mark of hers. */
export function deskLife(life: Life, companies: readonly Company[]): void {
  const { random } = life;
  const colleagues = ['Uwe Klein', 'Vera Sommer', 'Wanda Frost', 'Xaver Lang'];
  const address = (name: string): string => `${name.toLowerCase().replace(' ', '.')}@firma.example`;
  for (let count = 250; count > 0; count -= 1) {
    const name = random.pick(colleagues);
    const to = random.chance(0.3) ? `${random.pick(['team', 'sales', 'project-x'])}@firma.example` : life.account;
    const cc = random.chance(0.5) ? colleagues.slice(0, random.whole(1, 3)).map(address) : [];
    const at = sometime(random, life.from, life.until);
    tell(
      life,
      mail({
        at,
        from: address(name),
        fromName: name,
        to,
        cc,
        subject: random.pick(['Minutes', 'Re: offer', 'Lunch', 'Release']),
      }),
    );
  }
  for (const company of companies)
    for (let at = sometime(random, life.from, life.until); at < life.until; at += random.whole(20, 90) * day)
      tell(
        life,
        mail({
          at,
          from: company.news,
          fromName: company.name,
          to: `${random.pick(['info', 'sales', 'team', 'invoices'])}@firma.example`,
          subject: random.pick(['Invoice 2231', 'Welcome to the programme', 'Trade fair', 'Our offer']),
          unsubscribe: random.chance(0.5) ? company.domain : '',
        }),
      );
}
