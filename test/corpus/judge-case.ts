import { join } from 'node:path';
import type { ReferencePack } from '../../shared/companies/reference-pack.ts';
import type { Leak } from '../../shared/detect/leaks/leak.ts';
import type { Sighting } from '../../shared/detect/verdicts/verdict.ts';
import { type Judged, judgeMail, type MailFile, readMail } from './judge-files.ts';
import type { Label, Part } from './read-part.ts';

/** What a case came to: the sightings of its own mark in its own message, and the leak they belong to. */
export type CaseResult = { readonly own: readonly Sighting[]; readonly leak: Leak | null; readonly judged: Judged };

/** Judges one labelled message within its mailbox. */
export function judgeCase(part: Part, label: Label, pack: ReferencePack | null): CaseResult {
  return judgeCaseMail(part, label, pack, mailOf(part, label), 0);
}

/** The mailbox of a case, its labelled message first. */
export function mailOf(part: Part, label: Label): readonly MailFile[] {
  return readMail([
    join(part.folder, 'mail', label.file),
    ...(label.with ?? []).map((name) => join(part.folder, 'context', name)),
  ]);
}

/** Judges a case whose labelled message stands at `place` of the mail. */
export function judgeCaseMail(
  part: Part,
  label: Label,
  pack: ReferencePack | null,
  mail: readonly MailFile[],
  place: number,
): CaseResult {
  const judged = judgeMail(mail, part.registry, part.person, pack, label.decisions ?? []);
  const own = judged.sightings.filter((one) => one.ref === judged.refs[place] && bears(one, label, judged));
  const leak = judged.outcome.leaks.find((one) => one.id === own[0]?.leakId) ?? null;
  return { own, leak, judged };
}

/** Whether a sighting is one of the label's mark, however the mark is spelt. */
function bears(sighting: Sighting, { tag }: Label, judged: Judged): boolean {
  const used = judged.outcome.tags.find((one) => one.id === sighting.tagId);
  if (used !== undefined && spelling(used.tag) === spelling(tag)) return true;
  return spelling(sighting.tagId.replace(/^[a-z-]+:|#\d+$/g, '')) === spelling(tag);
}

function spelling(text: string): string {
  return text.includes('@') ? text.toLowerCase() : text.toLowerCase().split(' ').sort().join(' ');
}
