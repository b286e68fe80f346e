import { forum, honestCompanies, type SampleCompany, theatre } from './sample-companies.ts';
import type { SampleMessage } from './sample-message.ts';
import { day, fromCompany, tellNewsletters, timeOf } from './tell-newsletters.ts';

/** Everything that looks like a stranger at a mark and is none. */
export function tellInnocent(): readonly SampleMessage[] {
  return [
    ...tellOrders(),
    ...tellSister(),
    ...tellTheatre(),
    ...tellForum(),
    ...tellHelpDesk(),
    ...tellInvitations(),
    ...tellBounces(),
    ...tellOuting(),
  ];
}

const by = (domain: string): SampleCompany => honestCompanies.find((company) => company.domain === domain) ?? theatre;

/** An order with everyone who has a hand in it: payment, parcel, sometimes a seller, and ten days later a survey. */
function tellOrders(): readonly SampleMessage[] {
  const orders: readonly (readonly [domain: string, number: string, date: string, seller: boolean])[] = [
    ['fernandfig.example', 'FF-10231', '2019-03-12', false],
    ['fernandfig.example', 'FF-13877', '2022-04-04', false],
    ['bramblebooks.example', 'BB-55120', '2018-12-02', false],
    ['bramblebooks.example', 'BB-61904', '2021-11-22', false],
    ['oakline.example', 'OAK-7719', '2020-09-15', false],
    ['woolandwillow.example', 'WW-3308', '2020-11-08', false],
    ['copperkettle.example', 'CK-40412', '2023-02-27', false],
    ['markethall.example', 'MH-48-2210', '2019-10-19', true],
    ['markethall.example', 'MH-51-0873', '2022-12-03', true],
    ['spindlebikes.example', 'SB-9066', '2021-05-30', false],
  ];
  return orders.flatMap(([domain, number, date, seller]) => tellOrder(by(domain), number, timeOf(date), seller));
}

function tellOrder(company: SampleCompany, number: string, at: number, seller: boolean): readonly SampleMessage[] {
  const order = `${company.name} order ${number}`;
  const partner = (name: string, domain: string, days: number, subject: string, text: string): SampleMessage => ({
    ...fromCompany({ name, domain, service: '' }, company.alias, false),
    at: at + days * day + 11 * 3_600_000,
    subject,
    paragraphs: ['Hello Jonna Smith,', text, name],
    shape: 'quoted',
  });
  const steps = [
    partner(
      company.name,
      company.domain,
      0,
      `Your order ${number}`,
      `Thank you. We received your order ${number} and pack it today.`,
    ),
    partner(
      'Paylark',
      'paylark.example',
      0.01,
      `Receipt for ${order}`,
      `You paid ${company.name} for order ${number}. This is your receipt.`,
    ),
    partner(
      'Swift Parcel',
      'swiftparcel.example',
      2,
      `Your parcel from ${company.name} is on its way`,
      `Your parcel for ${order} arrives tomorrow between nine and noon.`,
    ),
    partner(
      'Starratings',
      'starratings.example',
      10,
      `How was your ${order}?`,
      `${company.name} asked us to ask you: how was your order ${number}?`,
    ),
  ];
  const text = `You bought a print from us through ${company.name}. We send order ${number} tomorrow.`;
  return seller ? [...steps, partner('Old Oak Prints', 'oldoakprints.example', 1, `About your ${order}`, text)] : steps;
}

/** A sister company of the bookshop: one owner, no stranger. */
function tellSister(): readonly SampleMessage[] {
  const dates = ['2021-03-02', '2021-06-15', '2022-02-08', '2022-11-15', '2023-10-03', '2024-05-07'];
  return dates.map((date) => ({
    ...fromCompany(
      { name: 'Bramble Toys', domain: 'brambletoys.example', service: 'letterpost.example' },
      by('bramblebooks.example').alias,
      true,
    ),
    at: timeOf(date) + 40_000_000,
    subject: 'From our sister shop: wooden toys',
    paragraphs: ['Hello Jonna,', 'Bramble Toys belongs to the same family as your bookshop.'],
    shape: 'alternative',
  }));
}

/** She gave the cinema's address to the theatre herself: her own mail to the theatre shows it. */
function tellTheatre(): readonly SampleMessage[] {
  const sent: SampleMessage = {
    at: timeOf(theatre.givenOn) + 8 * 3_600_000,
    from: { name: 'Jonna Smith', address: theatre.alias },
    to: { name: theatre.name, address: `box-office@${theatre.domain}` },
    subject: 'Two seats for Saturday',
    paragraphs: ['Hello,', 'Two seats for Saturday, please. You can write to me at this address.', 'Jonna Smith'],
    shape: 'plain',
    path: { kind: 'sent' },
  };
  return [sent, ...tellNewsletters(theatre)];
}

/** Posts on a discussion list, from people at many places. */
function tellForum(): readonly SampleMessage[] {
  const people = [
    'anna@birchlane.example',
    'tomas@fjordmail.example',
    'mei@workbench.example',
    'luc@rabotage.example',
    'omar@planeshaving.example',
  ];
  const subjects = [
    'Dovetails by hand',
    'Re: Dovetails by hand',
    'Which oil for walnut?',
    'Re: Which oil for walnut?',
    'Bench for sale',
  ];
  return Array.from({ length: 70 }, (_, index) => ({
    at: timeOf('2019-06-03') + index * 31 * day + index * 977_000,
    from: { name: capital(people[index % 5] ?? ''), address: people[index % 5] ?? '' },
    to: { name: 'Woodworkers', address: `woodworkers@lists.${forum.domain}` },
    subject: `[woodworkers] ${subjects[index % subjects.length]}`,
    paragraphs: ['Hello all,', 'I tried it last weekend and it held.', 'From here on I would use hide glue.'],
    shape: index % 4 === 0 ? 'latin' : 'plain',
    headers: [`X-Envelope-To: ${forum.alias}`],
    path: { kind: 'list', domain: `lists.${forum.domain}`, list: 'woodworkers' },
  }));
}

function capital(address: string): string {
  const local = address.slice(0, address.indexOf('@'));
  return local.charAt(0).toUpperCase() + local.slice(1);
}

/** A help desk that answers in the coffee roaster's name. */
function tellHelpDesk(): readonly SampleMessage[] {
  const coffee = by('copperkettle.example');
  return [0, 1, 2].map((index) => ({
    at: timeOf('2021-04-12') + index * 1.5 * day + 30_000_000,
    from: { name: `${coffee.name} Support`, address: 'copperkettle@deskly.example' },
    to: { name: '', address: coffee.alias },
    subject: `[${coffee.name}] Your support request, case #5521`,
    paragraphs: ['Hello Jonna,', `Your question to ${coffee.name} has been answered: the grinder takes both sizes.`],
    shape: 'quoted',
    headers: ['Reply-To: request-5521@copperkettle.deskly.example'],
    path: { kind: 'company', domain: 'deskly.example', bulk: false, service: '' },
  }));
}

/** The dentist's calendar writes from a booking service. */
function tellInvitations(): readonly SampleMessage[] {
  const dentist = by('hillside-dental.example');
  return ['2019-09-03', '2021-03-16', '2023-04-18', '2025-05-06'].map((date) => ({
    at: timeOf(date) + 33_000_000,
    from: { name: dentist.name, address: 'bookings@slotwell.example' },
    to: { name: 'Jonna Smith', address: dentist.alias },
    subject: `Your appointment at ${dentist.name}`,
    paragraphs: [],
    shape: 'calendar',
    headers: [`Reply-To: practice@${dentist.domain}`],
    path: { kind: 'company', domain: 'slotwell.example', bulk: false, service: '' },
  }));
}

/** Somebody wrote in her name, and the report came back to her. */
function tellBounces(): readonly SampleMessage[] {
  const aliases = [by('tallgrass.example').alias, by('atlashosting.example').alias];
  return aliases.map((alias, index) => ({
    at: timeOf('2022-07-04') + index * 200 * day,
    from: { name: 'Mail Delivery System', address: 'mailer-daemon@elsewhere.example' },
    to: { name: '', address: alias },
    subject: 'Undelivered Mail Returned to Sender',
    paragraphs: ['The message could not be delivered.'],
    shape: 'report',
    path: { kind: 'bounce', host: 'elsewhere.example' },
  }));
}

/** A friend writes to a round of people, one of them under the museum's mark. */
function tellOuting(): readonly SampleMessage[] {
  const museum = by('citymuseum.example');
  return ['2022-05-09', '2022-05-12'].map((date, index) => ({
    at: timeOf(date) + 64_000_000,
    from: { name: 'Paul Okafor', address: 'paul.okafor@mailhaus.example' },
    to: { name: 'Jonna Smith', address: museum.alias },
    subject: index === 0 ? 'Museum on Sunday?' : 'Re: Museum on Sunday?',
    paragraphs: ['Hi all,', 'who is coming on Sunday? I have four tickets.', 'Paul'],
    shape: 'plain',
    headers: ['Cc: Zoe Lindqvist <zoe@lindqvist-family.example>, Marta Nowak <marta@nowak-home.example>'],
    path: { kind: 'company', domain: 'mailhaus.example', bulk: false, service: '' },
  }));
}
