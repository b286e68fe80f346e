import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readMessageFacts } from '../../../../main/mail/read-message-facts.ts';
import { writeSampleMailbox } from '../../../../main/sample/write-sample-mailbox.ts';
import { openSource } from '../../../../main/sources/open-source.ts';
import { buildCompanyBook } from '../../../../shared/companies/build-company-book.ts';
import type { MessageFacts } from '../../../../shared/detect/facts/message-facts.ts';
import { createJudging } from '../../../../shared/detect/judge-message.ts';
import type { Outcome } from '../../../../shared/detect/leaks/leak.ts';
import { rememberMailbox } from '../../../../shared/detect/remember-mailbox.ts';
import { registerTags } from '../../../../shared/detect/tags/register-tags.ts';
import type { Sighting } from '../../../../shared/detect/verdicts/verdict.ts';

/** The sample, read from its mbox and judged with its own list of tags and its own pack. */
export type JudgedSample = {
  readonly outcome: Outcome;
  readonly sightings: readonly Sighting[];
  readonly facts: readonly MessageFacts[];
  readonly problems: readonly unknown[];
  readonly malformed: number;
};

/** Walks the whole river once over the sample. */
export function judgeSample(): JudgedSample {
  const { mbox, tags: entries, person, pack } = writeSampleMailbox(mkdtempSync(join(tmpdir(), 'tattletag-sample-')));
  const companies = buildCompanyBook(pack);
  const { facts, malformed } = readAll(mbox, person.names);
  const memory = rememberMailbox(companies);
  for (const one of facts) memory.see(one, 1);
  const { tags, problems } = registerTags(entries, companies);
  const knowledge = memory.knowledge();
  const judging = createJudging({ knowledge, person, tags, decisions: [], companies, since: null, servers: new Map() });
  const seen = facts.flatMap((one, ref) => judging.see(ref, one, 1));
  const { outcome, revised } = judging.settle();
  return { outcome, sightings: settled(seen, revised), facts, problems, malformed };
}

function readAll(mbox: string, names: readonly string[]) {
  const opened = openSource(mbox);
  if (!opened.ok) throw new Error(opened.problem.message);
  const facts: MessageFacts[] = [];
  let malformed = 0;
  opened.source.read(null, {
    bodyBytes: 32_768,
    onMessage: (raw) => {
      const one = readMessageFacts(raw, { names });
      if (raw.malformed || one.malformed) malformed += 1;
      facts.push(one);
    },
    onCheckpoint: () => true,
  });
  facts.sort((a, b) => (a.at ?? 0) - (b.at ?? 0) || (a.identity < b.identity ? -1 : 1));
  return { facts, malformed };
}

function settled(seen: readonly Sighting[], revised: readonly Sighting[]): readonly Sighting[] {
  const key = ({ ref, tagId }: Sighting) => `${ref} ${tagId}`;
  const anew = new Map(revised.map((sighting) => [key(sighting), sighting]));
  return seen.map((sighting) => anew.get(key(sighting)) ?? sighting);
}
