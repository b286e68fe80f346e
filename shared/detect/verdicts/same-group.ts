import { mainLabel } from '../../companies/registrable-domain.ts';
import { foldWord, tellingWords } from '../tags/likeness.ts';
import { evidence, type Finding, fromLine, innocent, type SightingContext } from './sighting-context.ts';

/** A company that is no stranger to the holder: one group, or a successor that the holder's own proven mail announced. */
export function sameGroup(context: SightingContext): Finding | null {
  const { facts, sender, tag, ties } = context;
  if (sender.identity === 'forged' || sender.domain === '' || tag.holder.domain === '') return null;
  const data = { sender: sender.name, holder: tag.holder.name };
  const tie = ties.between(sender.domain, tag.holder.domain, context.at);
  if (tie !== null)
    return innocent('same-group', evidence(tie === 'pack' ? 'same-owner' : 'joined-by-you', true, data, fromLine(facts)));
  const announcement = context.soFar
    .announcements(tag.holder.domain)
    .find(({ names }) => namesCompany(names, sender.name, sender.domain));
  return announcement === undefined
    ? null
    : innocent(
        'same-group',
        evidence('successor-announced', true, { ...data, subject: announcement.subject }, `Subject: ${announcement.subject}`),
      );
}

function namesCompany(subject: string, name: string, domain: string): boolean {
  const words = subject.split(/[^\p{L}\p{N}]+/u).map(foldWord);
  const label = foldWord(mainLabel(domain));
  const told = tellingWords(name);
  return (
    subject.toLowerCase().includes(domain) ||
    (label.length >= 3 && words.includes(label)) ||
    (told.length > 0 && told.join('').length >= 4 && told.every((word) => words.includes(word)))
  );
}
