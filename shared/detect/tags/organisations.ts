import { mainLabel } from '../../companies/registrable-domain.ts';
import { type Closeness, closenessToDomain, closenessToName } from './closeness.ts';
import { foldWord, tellingWords } from './likeness.ts';
import type { SenderTrace } from './mailbox-history.ts';
import type { ProposalContext } from './proposal.ts';

/** One organisation that wrote to an address, its domains taken together. Times ms UTC. */
export type Organisation = {
  /** The domain that names it best. */
  readonly domain: string;
  readonly domains: readonly string[];
  readonly name: string;
  readonly first: number;
  readonly last: number;
  readonly count: number;
  readonly signup: boolean;
  readonly deal: boolean;
  /** A server of the person's own vouched for some of it. */
  readonly proven: boolean;
  /** Some server looked at it, whatever it found. */
  readonly checked: boolean;
  /** An alias service forwarded it. */
  readonly forwarded: boolean;
  /** Carries out orders of other companies: parcels, payments, surveys. */
  readonly partner: boolean;
  /** Every message looks written by a human being. */
  readonly human: boolean;
  /** How closely the mark names it. */
  readonly closeness: Closeness;
};

/** Takes the traces on one address together into organisations, oldest first. */
export function organisationsOf(
  senders: readonly SenderTrace[],
  mark: string,
  context: ProposalContext,
): readonly Organisation[] {
  const groups: SenderTrace[][] = [];
  for (const sender of senders) {
    if (!isCompany(sender, context)) continue;
    const group = groups.find(([first]) => first !== undefined && isSame(first, sender, context));
    if (group === undefined) groups.push([sender]);
    else group.push(sender);
  }
  return groups
    .map((traces) => organisation(traces, mark, context))
    .sort((a, b) => a.first - b.first || (a.domain < b.domain ? -1 : 1));
}

function isCompany(sender: SenderTrace, context: ProposalContext): boolean {
  if (sender.domain === '' || sender.person) return false;
  const carrier = context.companies.carrierOf(sender.domain);
  return carrier === null || carrier.dual;
}

function isSame(a: SenderTrace, b: SenderTrace, context: ProposalContext): boolean {
  const { companies } = context;
  if (a.domain === b.domain || (companies.groupOf(a.domain) ?? a.domain) === (companies.groupOf(b.domain) ?? b.domain))
    return true;
  if (companies.partnerOf(a.domain) !== null || companies.partnerOf(b.domain) !== null) return false;
  return sameLabel(a.domain, b.domain) && (sameName(a.name, b.name) || mainLabel(a.domain) === mainLabel(b.domain));
}

/** `zorvana.example` and `zorvana-mail.example`. */
function sameLabel(a: string, b: string): boolean {
  const [left, right] = [mainLabel(a), mainLabel(b)];
  if (left === right) return left.length >= 4;
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  return (
    short.length >= 4 &&
    (long.startsWith(`${short}-`) || long.endsWith(`-${short}`) || (short.length >= 6 && long.startsWith(short)))
  );
}

function sameName(a: string, b: string): boolean {
  const [left, right] = [tellingWords(a).join(''), tellingWords(b).join('')];
  return left.length >= 3 && left === right;
}

function organisation(traces: readonly SenderTrace[], mark: string, context: ProposalContext): Organisation {
  const proven = traces.filter((trace) => isProven(trace, context));
  const partner = traces.some(({ domain }) => context.companies.partnerOf(domain) !== null);
  const closeness = new Map(traces.map((trace) => [trace, closenessOf(trace, mark, partner)]));
  const near = (trace: SenderTrace): Closeness => closeness.get(trace) ?? 0;
  const best = [...traces].sort(
    (a, b) => near(b) - near(a) || Number(isProven(b, context)) - Number(isProven(a, context)) || a.first - b.first,
  );
  const [head = traces[0]] = best;
  return {
    domain: shortest(best.filter((trace) => near(trace) === (head === undefined ? 0 : near(head)))),
    domains: [...new Set(traces.map(({ domain }) => domain))],
    name: nameOf(traces),
    first: Math.min(...traces.map(({ first }) => first)),
    last: Math.max(...traces.map(({ last }) => last)),
    count: traces.reduce((sum, { count }) => sum + count, 0),
    signup: traces.some(({ signup }) => signup),
    deal: traces.some(({ deal }) => deal),
    proven: proven.length > 0,
    checked: traces.some(({ checked }) => checked),
    forwarded: traces.some(({ service }) => service !== ''),
    partner,
    human: traces.every(({ human }) => human),
    closeness: head === undefined ? 0 : near(head),
  };
}

/** A partner writes in the names of others, so only its domain can tell that a mark is its own. */
function closenessOf(trace: SenderTrace, mark: string, partner: boolean): Closeness {
  const domain = closenessToDomain(mark, trace.domain);
  if (partner) return domain;
  const name = trace.human ? 0 : closenessToName(mark, trace.name);
  return domain > name ? domain : name;
}

function isProven(trace: SenderTrace, context: ProposalContext): boolean {
  if (context.servers.size === 0 && context.own.servers.size === 0) return true;
  return trace.server !== '' && (context.servers.has(trace.server) || context.own.servers.has(trace.server));
}

function shortest(traces: readonly SenderTrace[]): string {
  return traces.map(({ domain }) => domain).reduce((best, domain) => (domain.length < best.length ? domain : best));
}

/** What it calls itself: the shortest of its display names, without the department behind it. */
function nameOf(traces: readonly SenderTrace[]): string {
  const names = traces.map(({ name }) => name.replace(departments, '').trim()).filter((name) => foldWord(name).length > 1);
  return names.sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0] ?? '';
}

const departments = /\s+(?:newsletter|news|service|support|team|customer service|kundenservice|via\s.+)$/i;
