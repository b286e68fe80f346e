import type { Proof } from './mail.ts';
import type { Random } from './seeded-random.ts';

/** An invented company: how it is called, from where it writes, and how well it can prove that. */
export type Company = {
  readonly name: string;
  readonly domain: string;
  /** Every domain of its own, the first is its main one. */
  readonly domains: readonly string[];
  /** Where its newsletters come from, and its orders. */
  readonly news: string;
  readonly shop: string;
  readonly proof: Proof;
  readonly carrier: string;
};

const first =
  'Lamp Copper Nord Silber Alder Quarz Bright Velvet Harbour Maple Falken Sonnen Cedar Ember Pixel Rapid Linden Orchid Tundra Zephyr Marble Kestrel Saffron Birken Polar Indigo Meadow Hazel Juniper Cobalt Willow Tulip Granit Merlin Osprey Clover Pepper Bramble Thistle Coral Walnut Heron Raven Salmon Barley Ginger Almond Poplar Badger Otter'.split(
    ' ',
  );
const second =
  'house kettle wind garten works trail post feld kram stone lane berg loft press tech fit sound optik radio mart line forge nest gear box wear craft books cycle foto print bike paper leder toys tools hof wolle mode tea film brot dent soft net plus'.split(
    ' ',
  );
const single =
  'Zorvana Mirelo Kadapt Trivanto Belquist Ovanti Lumexa Surrino Faldera Quenzo Novarik Pellita Dravona Yelmo Haptika Jorvana Wexlo Ridomi Cantoro Sefira Uvello Mondeko Paxilo Glinter Brevana Tolmeda Kurelia Vintaro Elmando Sorbika'.split(
    ' ',
  );
const forms = ['', '', '', ' Ltd', ' GmbH', ' Inc', ' & Co', ' Online', ' Newsletter', ' Service'];
const carriers = [
  'sendgrid.net',
  'mcsv.net',
  'amazonses.com',
  'rsgsv.net',
  'sparkpostmail.com',
  'mailgun.org',
  'klaviyomail.com',
];

/** Invents companies, each with a name and domains of its own. */
export function companyMaker(random: Random): () => Company {
  const taken = new Set<string>();
  const name = (): string => {
    for (;;) {
      const made = random.chance(0.25)
        ? `${random.pick(single)}${random.pick(['', '', ' Bank', ' Mobil', ' Air', ' Games'])}`
        : twoWords(random);
      const key = made.toLowerCase().replace(/[^a-z]/g, '');
      if (taken.has(key)) continue;
      taken.add(key);
      return made;
    }
  };
  return () => withAddresses(name(), random);
}

function twoWords(random: Random): string {
  const [a, b] = [random.pick(first), random.pick(second)];
  const kind = random.next();
  if (kind < 0.5) return `${a}${b}`;
  return kind < 0.8 ? `${a} ${b.charAt(0).toUpperCase()}${b.slice(1)}` : `${a} & ${b.charAt(0).toUpperCase()}${b.slice(1)}`;
}

function withAddresses(name: string, random: Random): Company {
  const words = name.toLowerCase().split(/[^a-z]+/);
  const label = random.chance(0.2) ? words.join('-') : words.join('');
  const domain = `${label}.${random.chance(0.85) ? 'example' : 'test'}`;
  const domains = [domain];
  const kind = random.next();
  if (kind < 0.1) domains.push(`${label}-mail.example`);
  else if (kind < 0.16) domains.push(`${label}.${domain.endsWith('example') ? 'test' : 'example'}`);
  const host = domains[1] ?? (random.chance(0.5) ? `mail.${domain}` : domain);
  const proof = random.pick<Proof>(['dmarc', 'dmarc', 'dmarc', 'dmarc', 'dmarc', 'signed', 'signed', 'service-only', 'none']);
  return {
    name: `${name}${random.pick(forms)}`,
    domain,
    domains,
    news: `${random.pick(['news', 'newsletter', 'hello', 'info', 'mail'])}@${host}`,
    shop: `${random.pick(['service', 'orders', 'noreply', 'no-reply', 'kundenservice'])}@${domain}`,
    proof,
    carrier: proof === 'service-only' || random.chance(0.6) ? random.pick(carriers) : '',
  };
}
