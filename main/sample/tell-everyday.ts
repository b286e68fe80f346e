import type { SampleMessage, Shape } from './sample-message.ts';
import { ownDomain } from './sample-person.ts';
import { day, fromCompany, timeOf } from './tell-newsletters.ts';

/** Mail that was never about a mark: friends, neighbours, strangers at the wrong door, guesses on the catch-all. */
export function tellEveryday(): readonly SampleMessage[] {
  return [...tellFriends(), ...tellWrongDoor(), ...tellGuesses()];
}

function tellFriends(): readonly SampleMessage[] {
  const friends = [
    ['Zoë Lindqvist', 'zoe@lindqvist-family.example'],
    ['Paul Okafor', 'paul.okafor@mailhaus.example'],
    ['Marta Nowak', 'marta@nowak-home.example'],
    ['Grüne Straße e.V.', 'kontakt@gruene-strasse.example'],
  ] as const;
  const words = ['Dinner on Friday?', 'Re: the keys', 'Photos from the lake', 'Straßenfest am Sonntag', 'Happy birthday'];
  const shapes: readonly Shape[] = ['quoted', 'plain', 'base64', 'alternative'];
  return Array.from({ length: 160 }, (_, index) => {
    const [name, address] = friends[index % 4] ?? friends[0];
    const answer = index % 7 === 3;
    const jonna = { name: 'Jonna Smith', address: `jonna@${ownDomain}` };
    return {
      at: timeOf('2017-10-16') + index * 20.5 * day + (index % 11) * 3_600_000,
      from: answer ? jonna : { name, address },
      to: answer ? { name, address } : jonna,
      subject: words[index % words.length] ?? '',
      paragraphs: ['Hi,', 'see you then – I bring the cake.', 'From tomorrow on I am on the train; call me there.'].slice(
        0,
        2 + (index % 2),
      ),
      shape: answer ? 'plain' : (shapes[index % 4] ?? 'plain'),
      path: answer
        ? { kind: 'sent' }
        : { kind: 'company', domain: address.slice(address.indexOf('@') + 1), bulk: false, service: '' },
    } satisfies SampleMessage;
  });
}

/** James Smithers thinks this is his address. */
function tellWrongDoor(): readonly SampleMessage[] {
  const shops = [
    ['Goal Kick Tickets', 'goalkick.example'],
    ['Lowland Motors', 'lowland-motors.example'],
    ['Fizz Energy Drinks', 'fizzdrinks.example'],
    ['Steakhouse Eight', 'steakhouse8.example'],
  ] as const;
  return shops.flatMap(([name, domain], index) =>
    [0, 1].map((again) => ({
      ...fromCompany({ name, domain, service: '' }, `jsmithers@${ownDomain}`, again === 1),
      to: { name: 'James Smithers', address: `jsmithers@${ownDomain}` },
      at: timeOf('2023-01-20') + (index * 9 + again * 30) * day,
      subject: again === 0 ? 'Please confirm your address' : `James, news from ${name}`,
      paragraphs: ['Dear James Smithers,', 'Thank you for joining us.'],
      shape: 'plain' as const,
    })),
  );
}

/** One night somebody tried the usual names. */
function tellGuesses(): readonly SampleMessage[] {
  return ['info', 'sales', 'admin', 'contact', 'office', 'support', 'billing', 'webmaster', 'hello', 'jobs'].map(
    (local, index) => ({
      at: timeOf('2024-02-12') + index * 1_200_000,
      from: { name: 'Global Leads', address: `lead${index}@quick-leads.test` },
      to: { name: '', address: `${local}@${ownDomain}` },
      subject: 'Grow your business',
      paragraphs: ['Dear owner,', 'We place you first in every search.'],
      shape: 'plain',
      path: { kind: 'unchecked', host: 'quick-leads.test' },
    }),
  );
}
