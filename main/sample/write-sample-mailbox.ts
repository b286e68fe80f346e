import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReferencePack } from '../../shared/companies/reference-pack.ts';
import type { Person } from '../../shared/detect/judging.ts';
import type { TagEntry } from '../../shared/detect/tags/tag.ts';
import { honestCompanies } from './sample-companies.ts';
import type { SampleMessage } from './sample-message.ts';
import { samplePack } from './sample-pack.ts';
import { samplePerson } from './sample-person.ts';
import { sampleTags } from './sample-tags.ts';
import { seededRandom } from './seeded-random.ts';
import { tellEveryday } from './tell-everyday.ts';
import { tellForwarded } from './tell-forwarded.ts';
import { tellInnocent } from './tell-innocent.ts';
import { tellLeaks } from './tell-leaks.ts';
import { tellNewsletters } from './tell-newsletters.ts';
import { writeMbox } from './write-mbox.ts';

/** The sample: where its mbox lies, and what its invented person knows. */
export type SampleMailbox = {
  readonly mbox: string;
  readonly tags: readonly TagEntry[];
  readonly person: Person;
  readonly pack: ReferencePack;
};

/** Writes the sample mailbox into a folder: about 1,500 invented messages over nine years, the same bytes every time. */
export function writeSampleMailbox(folder: string): SampleMailbox {
  const mbox = join(folder, 'sample.mbox');
  writeFileSync(mbox, sampleMbox());
  return { mbox, tags: sampleTags, person: samplePerson, pack: samplePack };
}

/** The bytes of the sample mailbox, as text. */
export function sampleMbox(): string {
  return writeMbox(sampleMessages(), seededRandom(20_171_016));
}

/** Everything that happened, in order of time. */
function sampleMessages(): readonly SampleMessage[] {
  const honest = honestCompanies.flatMap((company) => tellNewsletters(company));
  return [...honest, ...tellLeaks(), ...tellForwarded(), ...tellInnocent(), ...tellEveryday()].sort((a, b) => a.at - b.at);
}
