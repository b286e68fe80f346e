import { mainLabel } from '../../companies/registrable-domain.ts';
import type { Sender } from '../senders/sender.ts';
import { foldWord, tellingWords } from '../tags/likeness.ts';
import type { Holder } from '../tags/tag.ts';
import type { Announcement } from './mailbox-so-far.ts';
import { dayOf, evidence, type SightingContext } from './sighting-context.ts';
import type { Evidence } from './verdict.ts';

const successionDays = 90;

/**
 * The holder announced in plain words a new name or owner, and this stranger began soon after: it may be the one, unless the
 * announcement spells out another name.
 */
export function recentAnnouncement(context: SightingContext): Evidence | null {
  const { tag, at, sender } = context;
  const recent = context.soFar
    .announcements(tag.holder.domain)
    .find((one) => one.plain && at >= one.at && at - one.at <= successionDays * 86_400_000 && mayMean(one, sender, tag.holder));
  if (recent === undefined) return null;
  return evidence(
    'recent-announcement',
    false,
    { holder: tag.holder.name, date: dayOf(recent.at) },
    `Subject: ${recent.subject}`,
  );
}

/** The announcement has a word of the stranger's name, or no name in it at all. The first word's capital says nothing. */
function mayMean({ names }: Announcement, sender: Sender, holder: Holder): boolean {
  const known = [...tellingWords(holder.name), foldWord(mainLabel(holder.domain))];
  const sentence = names.replace(/^\P{L}*\p{Lu}\p{L}*\s+(?=\p{Ll})/u, '');
  const capitals = (sentence.match(/\p{Lu}[\p{L}\p{N}]{2,}/gu) ?? []).map(foldWord);
  const others = capitals.filter((word) => !known.includes(word) && !announcementWords.has(word));
  const theirs = [...tellingWords(sender.name), ...mainLabel(sender.domain).split('-').map(foldWord)].filter(
    (word) => word.length >= 4,
  );
  return others.length === 0 || theirs.some((word) => others.some((other) => word.includes(other) || other.includes(word)));
}

/** Words with a capital that announcements are made of, folded; a line a language. */
const announcementWords = new Set(
  `
  we our your you new name is now the its changing changes change joins joined acquired by are becoming has have owner owners part of a an and important notice information update about dear customers account
  wir unser unsere unserem ihr ihre ihren neuer neue neuen neues name namen eigentumer inhaber betreiber gesellschafter ab jetzt nun kunftig ubernahme fusion umbenennung namensanderung umfirmierung anderung wichtige wichtig information informationen mitteilung vertragsubergang kunden kundinnen aus in eigener sache zusammenschluss unternehmen
  nous notre nos votre vos nouveau nouvelle nom proprietaire changement information important importante avis rachat fusion clients chers entreprise societe
  nuestro nuestra su tu nuevo nueva nombre propietario propietarios cambio cambiamos aviso importante informacion ahora adquisicion fusion clientes estimados empresa
  nostro nostra vostro nuovo nuova nome proprietario proprieta cambio cambiamo avviso importante comunicazione acquisizione fusione clienti gentili azienda societa
  `
    .trim()
    .split(/\s+/),
);
