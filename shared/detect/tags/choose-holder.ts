import type { Organisation } from './organisations.ts';

const day = 86_400_000;
/** Newsletters alone make a holder when they came steadily for half a year. */
const steadyCount = 5;
const steadyDays = 180;

/**
 * The organisation that the mark names, if one wrote: the closest, then the oldest. A mere abbreviation counts only for one that
 * also began with a sign-up, a deal, or before everybody else.
 */
export function namedHolder(organisations: readonly Organisation[]): Organisation | null {
  const named = organisations.filter((one) => one.closeness >= 2 && isCredible(one));
  const [best] = [...named].sort((a, b) => b.closeness - a.closeness || a.first - b.first);
  if (best !== undefined) return best;
  return organisations.find((one, at) => one.closeness === 1 && isCredible(one) && (one.signup || one.deal || at === 0)) ?? null;
}

/** Mail that a server looked at and could prove nothing of may come from anybody: once is not enough. */
function isCredible(one: Organisation): boolean {
  return one.proven || one.forwarded || !one.checked || one.signup || one.deal || isRepeated(one);
}

function isRepeated(one: Organisation): boolean {
  return one.count >= 2 && one.last - one.first >= 7 * day;
}

/**
 * The holder of a mark that names nobody: whoever the person dealt with, if it was one alone and nobody else had written regularly
 * before; else whoever wrote before all others, if it welcomed the person, or went on steadily and nobody else did. Null: it cannot be told.
 */
export function dealtWithHolder(organisations: readonly Organisation[]): Organisation | null {
  const others = organisations.filter((one) => !one.human && !(one.partner && !one.signup));
  const [first] = others;
  if (first === undefined) return null;
  const [dealer, second] = dealers(others);
  if (second !== undefined) return null;
  if (dealer !== undefined) return dealer === first || !isRepeated(first) ? credibleDealer(dealer) : null;
  if (first !== organisations[0]) return null;
  if (first.signup) return credibleDealer(first);
  return isSteady(first) && others.filter(isRepeated).length === 1 ? first : null;
}

/** Organisations that the person seems to have dealt with. A second one makes a mark nobody's, so what cannot be proven counts as well. */
export function dealers(organisations: readonly Organisation[]): readonly Organisation[] {
  return organisations.filter((one) => !one.human && one.deal && (!one.partner || one.signup));
}

function credibleDealer(dealer: Organisation): Organisation | null {
  return dealer.proven || dealer.forwarded || isRepeated(dealer) ? dealer : null;
}

/** Where nothing proves who it was, it takes a year. */
function isSteady({ count, first, last, proven, forwarded }: Organisation): boolean {
  const sure = proven || forwarded;
  return count >= steadyCount && last - first >= (sure ? steadyDays : 365) * day;
}

/**
 * Further companies that the person seems to have used the same mark with: those they dealt with, and those that wrote regularly
 * before the holder did, as where an archive's first years are lost. Where the mark could serve for
 * anyone (`shop7`), also one that welcomed them, or that is the only other to write regularly: a stranger looks no different.
 */
export function furtherHolders(
  organisations: readonly Organisation[],
  holder: Organisation,
  forAnyone: boolean,
): readonly Organisation[] {
  const others = organisations.filter((one) => one !== holder && !one.partner && !one.human);
  const further = others.filter((one) => one.deal || (one.first < holder.first && isRepeated(one)));
  if (!forAnyone) return further;
  const regulars = others.filter(isRepeated);
  return others.filter((one) => further.includes(one) || one.signup || (regulars.length === 1 && one === regulars[0]));
}
