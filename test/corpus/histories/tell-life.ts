import { dealWithCompany } from './deal-with-company.ts';
import { type Company, companyMaker } from './invent-company.ts';
import { day, type Given, type Life, sometime } from './life.ts';
import { makeMark } from './make-mark.ts';
import { spammersGuess, strangersAlone, twinSignsUp } from './never-given.ts';
import { passOn } from './pass-on.ts';
import type { Persona } from './persona.ts';
import { renameCompany } from './rename-company.ts';
import { seededRandom } from './seeded-random.ts';
import { accountGetsNews, commitsArePublic, friendsWrite, listTalks } from './write-as-people.ts';

/** Tells one persona's years from beginning to end. */
export function tellLife(persona: Persona, seed: number): Life {
  const random = seededRandom(seed);
  const life: Life = {
    random,
    invent: companyMaker(random),
    from: Date.UTC(persona.years[0], 0, 1),
    until: Date.UTC(persona.years[1], 0, 1),
    account: persona.account,
    person: persona.person,
    given: [],
    told: [],
  };
  giveMarks(life, persona);
  const strangers = several(life, 12).map((company): Company => ({ ...company, proof: 'dmarc' }));
  for (const given of life.given) if (given.companies.length === 1 && random.chance(0.35)) passOn(life, given, strangers);
  accountGetsNews(life, [...several(life, 8), ...strangers.slice(0, 2)]);
  friendsWrite(life, 120);
  neverGiven(life, persona, strangers);
  persona.more(life, several(life, 8));
  return life;
}

function several(life: Life, count: number): readonly Company[] {
  return Array.from({ length: count }, () => life.invent());
}

function giveMarks(life: Life, persona: Persona): void {
  const { random } = life;
  const taken = new Set<string>();
  for (let count = 0; count < persona.marks; count += 1) {
    const company = life.invent();
    const at = sometime(random, life.from, life.until - 300 * day);
    const { text, names } = makeMark(company, at, random);
    const tag = persona.address(text, at, random);
    if (taken.has(tag)) continue;
    taken.add(tag);
    const given: Given = { tag, names, companies: [company], at };
    const second = random.chance(names ? persona.reuse / 4 : persona.reuse) ? life.invent() : null;
    life.given.push(second === null ? given : { ...given, companies: [company, second] });
    if (second === null && random.chance(0.07)) renameCompany(life, given, company);
    else dealWithCompany(life, given, company, at);
    if (second !== null) dealWithCompany(life, given, second, at + random.whole(20, 500) * day, 'second');
  }
}

function neverGiven(life: Life, persona: Persona, strangers: readonly Company[]): void {
  const { random } = life;
  const address = (mark: string): string => persona.address(mark, sometime(random, life.from, life.until), random);
  if (persona.account.startsWith('jane.doe@')) return;
  const shuffled = [...strangers].sort(() => random.next() - 0.5);
  for (const mark of ['phlogiston', 'wintermute']) strangersAlone(life, address(mark), shuffled.splice(0, random.whole(1, 2)));
  if (!/duck|Apple/.test(persona.name)) {
    listTalks(life, address('moth-list'));
    commitsArePublic(life, address('git'), strangers);
  }
  if (persona.catchAll === '') return;
  spammersGuess(life, persona.catchAll, several(life, 3));
  twinSignsUp(life, `walter.b@${persona.catchAll}`, 'Walter Brandis', several(life, 3));
  twinSignsUp(life, `k.oshiro@${persona.catchAll}`, 'Kenji Oshiro', several(life, 1));
}
