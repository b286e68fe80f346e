import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReferencePack } from '../../shared/companies/reference-pack.ts';
import type { Decision, Person } from '../../shared/detect/judging.ts';
import type { TagEntry, TagKind } from '../../shared/detect/tags/tag.ts';
import type { VerdictName } from '../../shared/detect/verdicts/verdict.ts';

/** One labelled message, and the rest of the mailbox it lies in. */
export type Label = {
  readonly file: string;
  readonly tag: string;
  /** `none`: the mark is not there at all. */
  readonly verdict: VerdictName | 'none';
  readonly why: string;
  /** The row of the design, the forwarder or the rule it covers. */
  readonly cause?: string;
  readonly language?: string;
  readonly with?: readonly string[];
  readonly manner?: string;
  /** Registrable domain of the receiver. */
  readonly receiver?: string;
  readonly identity?: string;
  readonly confidence?: string;
  readonly wording?: string;
  /** A custodian alert must be raised, or must not. */
  readonly alert?: boolean;
  /** Only a reference pack knows it. */
  readonly needsPack?: boolean;
  readonly decisions?: readonly Decision[];
};

/** A part of the corpus: one person, their registry, and cases, each a mailbox of its own. */
export type Part = {
  readonly name: string;
  readonly folder: string;
  readonly person: Person;
  readonly registry: readonly TagEntry[];
  readonly pack: ReferencePack | null;
  readonly labels: readonly Label[];
};

const home = new URL('.', import.meta.url).pathname;

/** Every part of the labelled corpus, or those that `only` names (parted by commas). */
export function readParts(only: string): readonly Part[] {
  const wanted = only.split(',').filter((name) => name !== '');
  return readdirSync(home)
    .filter((name) => existsSync(join(home, name, 'labels.json')) && (wanted.length === 0 || wanted.includes(name)))
    .sort()
    .map(readPart);
}

function readPart(name: string): Part {
  const folder = join(home, name);
  const pack = join(folder, 'pack.json');
  return {
    name,
    folder,
    person: JSON.parse(readFileSync(join(folder, 'person.json'), 'utf8')),
    registry: readRegistry(readFileSync(join(folder, 'tags.csv'), 'utf8')),
    pack: existsSync(pack) ? JSON.parse(readFileSync(pack, 'utf8')) : emptyPack,
    labels: JSON.parse(readFileSync(join(folder, 'labels.json'), 'utf8')),
  };
}

/** A pack that knows nothing, so that a part without one is still judged as with one. */
const emptyPack: ReferencePack = {
  version: 'empty',
  sources: [],
  licences: [],
  credits: [],
  groups: [],
  brands: [],
  contacts: [],
  breaches: [],
  brokers: [],
  freemail: [],
  disposable: [],
  authorities: [],
};

function readRegistry(csv: string): readonly TagEntry[] {
  return csv
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => {
      const [tag = '', kind = 'alias', holder = '', domain = '', givenOn = '', note = ''] = line.split(',');
      return { tag, kind: kind as TagKind, holder, domain, givenOn, note };
    });
}
