import { beforeAll, expect, test } from 'vitest';
import { whyLeak } from '../../../../shared/detect/verdicts/why-sentence.ts';
import { type JudgedSample, judgeSample } from './judge-sample.ts';

let sample: JudgedSample;
beforeAll(() => {
  sample = judgeSample();
});

/** Verdicts of the sightings whose sender has this domain. */
function verdictsOf(domain: string): readonly string[] {
  return [...new Set(sample.sightings.filter((sighting) => sighting.sender.domain === domain).map(({ verdict }) => verdict))];
}

const line = ({ tag, holder, receiver, wording, origin }: JudgedSample['outcome']['leaks'][number]) =>
  `${tag} | ${holder.name} > ${receiver.domain || 'nobody known'} | ${wording} | ${origin}`;

test('the leaks are those of the story, and no others', () => {
  expect(sample.outcome.leaks.map(line).sort()).toEqual(
    [
      'Jonha Smiht | Lantern Monthly > harbour-home.example | passed-on | registered',
      'Jonha Smiht | Lantern Monthly > clearrivers.example | passed-on | registered',
      'Jonha Smiht | Lantern Monthly > sunward-travel.example | passed-on | registered',
      'Jonha Smiht | Lantern Monthly > citizens-forward.example | passed-on | registered',
      'lantern.q7x2k9@smith-post.example | Lantern Monthly > weekly-almanac.example | passed-on | registered',
      'lantern.q7x2k9@smith-post.example | Lantern Monthly > openhands-relief.example | passed-on | registered',
      'trailhead.m4v8p1@smith-post.example | Trailhead Outfitters > quickloan-now.test | exposed | registered',
      'trailhead.m4v8p1@smith-post.example | Trailhead Outfitters > nobody known | exposed | registered',
      'marigold.h4t9w6@smith-post.example | Marigold Hotels > nobody known | passed-on | registered',
      'gym@smith-post.example | Cornerstone Gym > power-shake.test | passed-on | registered',
      'quillmark.tv83k@simplelogin.co | Quillmark Pens > ink-outlet.test | passed-on | registered',
      'jonna.smith+pixelforge@mailhaus.example | Pixelforge > neon-arcade.test | passed-on | proposed',
    ].sort(),
  );
});

test('what the misspelling proves is certain', () => {
  const spelt = sample.outcome.leaks.filter((leak) => leak.kind === 'name');
  expect(spelt.map((leak) => leak.confidence)).toEqual(['certain', 'certain', 'certain', 'certain']);
});

test('seven kinds of leak are told, each with a reason of its own', () => {
  const told = new Map(sample.outcome.leaks.map((leak) => [leak.holder.name + (leak.receiver.domain || '?'), whyLeak(leak)]));
  expect(told.get('Lantern Monthlyweekly-almanac.example')).toMatch(/^You gave lantern/);
  expect(told.get('Lantern Monthlyharbour-home.example')).toMatch(/^You gave your name as “Jonha Smiht”/);
  expect(told.get('Trailhead Outfitters?')).toMatch(/nobody can say who wrote.*known breach/);
  expect(told.get('Marigold Hotels?')).toMatch(/forged the name of tidewater-bank\.example/);
  expect(told.get('Cornerstone Gympower-shake.test')).toMatch(/^Only possible: the mark is easy to guess, and it is one message/);
  expect(told.get('Quillmark Pensink-outlet.test')).toMatch(/^Not certain: nobody checked who sent it/);
  expect(told.get('Pixelforgeneon-arcade.test')).toMatch(/you have not confirmed/);
});

test('no custodian is suspected', () => {
  expect(sample.outcome.alerts).toEqual([]);
});

test('payment, parcel, seller, survey, help desk and calendar are partners of what was bought', () => {
  for (const partner of ['paylark', 'swiftparcel', 'oldoakprints', 'starratings', 'deskly', 'slotwell']) {
    expect(verdictsOf(`${partner}.example`), partner).toEqual(['service']);
  }
});

test('the sister shop is of one group, the theatre got the mark from the person, the friend is a person', () => {
  expect(verdictsOf('brambletoys.example')).toEqual(['same-group']);
  expect(verdictsOf('riverside-theatre.example')).not.toContain('passed-on');
  expect(verdictsOf('mailhaus.example')).toEqual(['personal']);
});

test('bounces, the stranger’s mail and the guesses are never leaks', () => {
  expect(verdictsOf('elsewhere.example')).toEqual(['backscatter']);
  for (const domain of ['goalkick.example', 'steakhouse8.example', 'quick-leads.test']) {
    expect(verdictsOf(domain), domain).toEqual(['misdirected']);
  }
});

test('mail that poses as the holder names nobody', () => {
  const forged = sample.sightings.filter((sighting) => sighting.sender.identity === 'forged');
  expect(forged.map(({ verdict, sender }) => `${sender.domain} ${verdict}`).sort()).toEqual([
    'tidewater-bank.example passed-on',
    'tidewater-bank.example passed-on',
    'trailhead-outfitters.example unsure',
  ]);
  const bank = sample.outcome.leaks.find(({ holder }) => holder.domain === 'marigold-hotels.example');
  expect(bank?.receiver).toMatchObject({ name: '', domain: '', identity: 'forged' });
  expect(bank?.manner).toBe('phishing');
});

test('marks that were never written down wait as proposals, each with its holder', () => {
  const proposed = sample.outcome.tags.filter((tag) => tag.origin === 'proposed').map((tag) => tag.holder.domain);
  expect(proposed.sort()).toEqual(['cedartools.example', 'mossypath.example', 'pixelforge.example', 'silverspoon.example']);
});

test('the alias service’s mail is the pen shop’s own', () => {
  const relayed = sample.facts.filter((facts) => facts.forwarded.length > 0).length;
  expect(relayed).toBeGreaterThan(5);
  expect(verdictsOf('quillmark.example')).toEqual(['expected']);
});

test('every registered mark can be told apart, and every message is read whole', () => {
  expect([sample.problems, sample.malformed]).toEqual([[], 0]);
});
