import type { SampleCompany } from './sample-companies.ts';
import type { SampleMessage, Shape } from './sample-message.ts';
import { topics } from './sample-topics.ts';
import { type SeededRandom, seededRandom } from './seeded-random.ts';

/** The last day of the sample, ms UTC. */
export const lastDay = Date.UTC(2026, 9, 15);
export const day = 86_400_000;

/** Midnight UTC of a YYYY-MM-DD. */
export function timeOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}

/** What a company writes to the address it was given: a welcome, then newsletters for years. */
export function tellNewsletters(company: SampleCompany, until = lastDay): readonly SampleMessage[] {
  const random = seededRandom(seedOf(company.domain));
  const messages = [welcome(company, timeOf(company.givenOn) + 9 * 3_600_000)];
  if (company.every === 0) return messages;
  for (let at = timeOf(company.givenOn) + 6 * day; at < until; at += (company.every - 3 + random.below(7)) * day) {
    messages.push(newsletter(company, at + (6 * 60 + random.below(600)) * 60_000, random));
  }
  return messages;
}

/** Mail of a company in its own name. */
export function fromCompany(
  company: Pick<SampleCompany, 'name' | 'domain' | 'service'>,
  to: string,
  bulk: boolean,
): Pick<SampleMessage, 'from' | 'to' | 'path'> {
  return {
    from: { name: company.name, address: `${bulk ? 'news' : 'service'}@${company.domain}` },
    to: { name: '', address: to },
    path: { kind: 'company', domain: company.domain, bulk, service: bulk ? company.service : '' },
  };
}

function welcome(company: SampleCompany, at: number): SampleMessage {
  return {
    ...fromCompany(company, company.alias, false),
    at,
    subject: `Welcome to ${company.name}`,
    paragraphs: [
      'Hello Jonna,',
      `Thank you for signing up. Please confirm your address so that ${company.name} can write to you.`,
    ],
    shape: 'plain',
  };
}

function newsletter(company: SampleCompany, at: number, random: SeededRandom): SampleMessage {
  const [subject, paragraph] = random.pick(topics[company.sector]);
  return {
    ...fromCompany(company, company.alias, true),
    at,
    subject,
    paragraphs: [
      'Hello Jonna,',
      paragraph,
      `From all of us at ${company.name}`,
      `From time to time we write to you at ${company.alias}.`,
    ],
    shape: random.pick(shapes),
  };
}

const shapes: readonly [Shape, ...Shape[]] = ['alternative', 'html', 'quoted', 'plain', 'base64', 'alternative'];

function seedOf(text: string): number {
  let seed = 7;
  for (const character of text) seed = (Math.imul(seed, 31) + (character.codePointAt(0) ?? 0)) | 0;
  return seed;
}
