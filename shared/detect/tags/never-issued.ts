import { localPart } from '../../companies/registrable-domain.ts';
import { isNobody } from '../facts/name-words.ts';
import { dealers } from './choose-holder.ts';
import { foldName } from './fold-name.ts';
import { lettersApart } from './letters-apart.ts';
import { foldWord } from './likeness.ts';
import type { History } from './mailbox-history.ts';
import type { Organisation } from './organisations.ts';
import { isAnotherPerson, spellingOf } from './person-names.ts';
import type { ProposalContext, Reason } from './proposal.ts';

/** Local parts that every domain has, or that anyone would try. */
const offices = new Set(
  'abuse accounts admin administrator billing contact email enquiries hello help hostmaster hr info inquiry invoice invoices job jobs kontakt mail marketing noreply no-reply office post postmaster press privacy root sales security service support team test user web webmaster'.split(
    ' ',
  ),
);

const yearly = 365 * 86_400_000;

/** Whether a local part is an office's (`info`, `sales`) rather than a mark. */
export function isOffice(mark: string): boolean {
  return offices.has(mark.toLowerCase());
}

/** Why an address of which no company is named was never given to anybody by the person, or null. */
export function neverIssued(
  address: string,
  history: History,
  mark: string,
  organisations: readonly Organisation[],
  context: ProposalContext,
): Reason | null {
  const twin = [...context.own.accounts].find((account) => isTypoTwin(localPart(address), localPart(account)));
  if (twin !== undefined) return { code: 'like-own-address', data: { address: twin } };
  const other = history.names.find((name) => isSomeoneElse(name, context.trueNames));
  if (other !== undefined && !history.names.some((name) => isOwn(name, context.trueNames)))
    return { code: 'greets-another', data: { name: other } };
  const namesake = history.names.find((name) => spellsName(mark, name));
  if (namesake !== undefined) return { code: 'greets-another', data: { name: namesake } };
  const dealt = dealers(organisations);
  if (dealt.length >= 2) return { code: 'many-signups', data: { count: String(dealt.length) } };
  const vouched = organisations.some(
    (one) => one.proven || one.forwarded || (one.count >= 2 && (one.signup || one.deal)) || one.last - one.first > yearly,
  );
  return vouched ? null : { code: 'never-proven', data: {} };
}

/** One letter off a local part of the person's that is too long to be a word: what a stranger types who nearly shares the name. */
function isTypoTwin(local: string, own: string): boolean {
  return own.length >= 8 && local !== own && lettersApart(local, own, 1) === 1;
}

/** On an address that nobody was given, a like name is a stranger's: neither a spelling of a true name, nor with its given name. */
function isSomeoneElse(name: string, trueNames: readonly string[]): boolean {
  if (isAnotherPerson(name, trueNames)) return true;
  if (trueNames.length === 0 || name.includes('@') || /\d/.test(name)) return false;
  const words = foldName(name).words.filter((word) => !word.initial && !isNobody(word.raw));
  if (words.length < 2 || words.length > 4 || trueNames.some((own) => spellingOf(name, own) !== null)) return false;
  const given = trueNames.flatMap((own) => foldName(own).words.slice(0, 1));
  return !words.some((word) => given.some((mine) => word.raw === mine.raw));
}

function isOwn(name: string, trueNames: readonly string[]): boolean {
  return trueNames.length > 0 && name.trim().includes(' ') && !isAnotherPerson(name, trueNames);
}

/** An address made of somebody's name (`k.oshiro` beside “Kenji Oshiro”) is that person's own, not a mark. */
function spellsName(mark: string, name: string): boolean {
  const words = name
    .split(/[^\p{L}]+/u)
    .map(foldWord)
    .filter((word) => word.length > 1);
  const pieces = mark
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((piece) => piece !== '');
  if (words.length < 2 || name.includes('@') || !pieces.some((piece) => piece.length >= 3)) return false;
  return pieces.every((piece) => words.some((word) => isWordOf(piece, word)));
}

/** The word, its initial, or a spelling of it one letter off (`lindqvist`, Lindkvist). */
function isWordOf(piece: string, word: string): boolean {
  if (piece.length === 1) return word.startsWith(piece);
  return word === piece || (piece.length >= 5 && lettersApart(piece, word, 1) === 1);
}
