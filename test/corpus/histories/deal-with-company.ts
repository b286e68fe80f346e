import type { Company } from './invent-company.ts';
import { day, type Given, type Life, type Part, sometime, tell } from './life.ts';
import { mail } from './mail.ts';

const welcome = [
  'Welcome to {c}',
  'Please confirm your e-mail address',
  'Willkommen bei {c}',
  'Bitte bestätigen Sie Ihre Anmeldung',
  'Bienvenue chez {c}',
  'Your new account at {c}',
  'Activate your account',
  'Thanks for joining us',
  'Bestätigung Ihrer Registrierung',
];
const newsletter = [
  'New this week',
  'Our spring picks',
  '20 % on everything',
  'Neues im Frühling',
  'Nos nouveautés',
  'What we made for you',
  '{c} news',
];
const ordered = ['Your order {n}', 'Ihre Bestellung {n}', 'Order confirmation {n}', 'Votre commande {n}'];
const sentOff = ['Your order {n} has been shipped', 'Ihre Sendung {n} ist unterwegs'];

/** Everything one company writes to the mark it was given, and the innocents that come with it. */
export function dealWithCompany(life: Life, given: Given, company: Company, from: number, role: Part['role'] = 'holder'): void {
  const { random } = life;
  const part: Part = { tag: given.tag, role, receivers: [] };
  const kind = random.pick(['shop', 'shop', 'news', 'news', 'account', 'quiet'] as const);
  if (random.chance(0.9)) signUp(life, part, company, from);
  const until = random.chance(0.4) ? sometime(random, from + 200 * day, life.until) : life.until;
  if (kind !== 'quiet') news(life, part, company, from, until, kind === 'account' ? 200 : random.whole(25, 70));
  if (kind === 'shop') for (let at = from + day; at < until; at += random.whole(90, 700) * day) order(life, part, company, at);
  if (kind !== 'quiet' && company.domains.length === 1 && random.chance(0.08))
    sisterWrites(life, given, company, from + random.whole(100, 600) * day);
  if (kind === 'account' && random.chance(0.5)) bounce(life, given, from + 400 * day);
}

function fill(text: string, company: Company, number = ''): string {
  return text.replace('{c}', company.name).replace('{n}', number);
}

function signUp(life: Life, part: Part, company: Company, at: number): void {
  const subject = fill(life.random.pick(welcome), company);
  const text = `Dear ${life.person},\r\n\r\nthank you.\r\n`;
  const unsubscribe = life.random.chance(0.25) ? company.domain : '';
  const { proof, carrier } = company;
  tell(
    life,
    mail({ at, from: company.shop, fromName: company.name, to: part.tag, subject, text, proof, carrier, unsubscribe }),
    part,
  );
}

function news(life: Life, part: Part, company: Company, from: number, until: number, pause: number): void {
  const { random } = life;
  for (let at = from + random.whole(3, 40) * day; at < until; at += random.whole(pause, pause * 2) * day) {
    tell(
      life,
      mail({
        at: at + random.whole(0, 80_000_000),
        from: company.news,
        fromName: company.name,
        to: part.tag,
        subject: fill(random.pick(newsletter), company),
        proof: company.proof,
        carrier: company.carrier,
        unsubscribe: random.chance(0.7) ? company.domain : company.carrier || company.domain,
      }),
      part,
    );
  }
}

function order(life: Life, part: Part, company: Company, at: number): void {
  const { random } = life;
  const number = `${random.pick(['A', 'B', 'K'])}${random.whole(100_000, 999_999)}`;
  const own = { from: company.shop, fromName: company.name, to: part.tag, proof: company.proof, carrier: company.carrier };
  tell(life, mail({ ...own, at, subject: fill(random.pick(ordered), company, number) }), part);
  tell(life, mail({ ...own, at: at + day, subject: fill(random.pick(sentOff), company, number) }), part);
  if (random.chance(0.5)) {
    const carrier = random.pick([
      ['DHL Paket', 'noreply@dhl.de'],
      ['Paketblitz', 'info@paketblitz.example'],
      ['DPD', 'noreply@dpd.de'],
      ['eBay', 'ebay@ebay.de'],
    ] as const);
    const subject = random.pick([
      `Your parcel from ${company.name} arrives tomorrow`,
      `Ihr Paket von ${company.name} kommt morgen`,
    ]);
    tell(life, mail({ at: at + 2 * day, from: carrier[1], fromName: carrier[0], to: part.tag, subject }));
  }
  if (random.chance(0.3))
    tell(
      life,
      mail({
        at: at + 9 * day,
        from: 'noreply.invitations@trustpilotmail.com',
        fromName: `${company.name} via Trustpilot`,
        to: part.tag,
        subject: `How was your order at ${company.name}?`,
      }),
    );
  if (random.chance(0.15))
    tell(
      life,
      mail({
        at: at + 3000,
        from: 'service@paypal.com',
        fromName: 'PayPal',
        to: part.tag,
        subject: `Receipt for your payment to ${company.name}`,
      }),
    );
}

/** Another brand of the same house: it says whose it is, and bears the house's signature. */
function sisterWrites(life: Life, given: Given, company: Company, from: number): void {
  const sister = life.invent();
  for (let count = life.random.whole(2, 5), at = from; count > 0; count -= 1, at += 50 * day)
    tell(
      life,
      mail({
        at,
        from: sister.news,
        fromName: `${sister.name} by ${company.name}`,
        to: given.tag,
        subject: life.random.pick(newsletter).replace('{c}', sister.name),
        signers: [company.domain],
        unsubscribe: sister.domain,
      }),
    );
}

/** Somebody else's server gives back what a spammer sent under the mark. */
function bounce(life: Life, given: Given, at: number): void {
  tell(
    life,
    mail({
      at,
      from: 'mailer-daemon@mx.faraway.example',
      fromName: 'Mail Delivery Subsystem',
      to: given.tag,
      subject: 'Undelivered Mail Returned to Sender',
      contentType: 'multipart/report; report-type=delivery-status; boundary=b1',
      nullPath: true,
      proof: 'none',
    }),
  );
}
