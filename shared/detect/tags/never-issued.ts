import { dealers } from './choose-holder.ts';
import { lettersApart } from './letters-apart.ts';
import { foldWord } from './likeness.ts';
import type { History } from './mailbox-history.ts';
import type { Organisation } from './organisations.ts';
import { isAnotherPerson } from './person-names.ts';
import type { ProposalContext, Reason } from './propose-aliases.ts';

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
  history: History,
  mark: string,
  organisations: readonly Organisation[],
  context: ProposalContext,
): Reason | null {
  const other = history.names.find((name) => isAnotherPerson(name, context.trueNames));
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
