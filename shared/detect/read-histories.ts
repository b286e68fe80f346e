import type { CompanyBook } from '../companies/company-book.ts';
import type { JudgingContext, MailboxKnowledge } from './judging.ts';
import { takeApart } from './tags/alias-address.ts';
import type { History } from './tags/mailbox-history.ts';
import type { Proposal, ProposalContext, Reason } from './tags/proposal.ts';
import { type Reading, readAddress } from './tags/propose-aliases.ts';
import { readSpelling } from './tags/propose-names.ts';
import { triedTogether } from './tags/tried-together.ts';

/** What the histories of a mailbox propose, and the addresses that nobody was given. */
export type HistoriesRead = {
  readonly proposals: ReadonlyMap<string, Proposal>;
  /** Reasons by alias key. */
  readonly unissued: ReadonlyMap<string, Reason>;
  /** What each address and each spelling of a name was read as; none where there are too many to keep. */
  readonly readings: Readings;
};

/** Readings by address and by the key of a spelling: they hold for as long as history and question stay the same. */
export type Readings = {
  readonly addresses: ReadonlyMap<string, Reading>;
  readonly spellings: ReadonlyMap<string, Proposal | null>;
};

/** Each with its history would be more than a big mailbox is worth. */
const readingsKept = 50_000;

/** The last reading of each mailbox: most corrections leave it as it is, and it takes longer than all the judging they cause. */
const lastRead = new WeakMap<
  MailboxKnowledge,
  { readonly asked: string; readonly companies: CompanyBook; readonly read: HistoriesRead }
>();

/** Reads every history; one that was read before, or whose reading is `known` for what is asked, is not read again. */
export function readHistories(context: JudgingContext, asked: ProposalContext, known: Readings | null): HistoriesRead {
  const { knowledge, companies } = context;
  const question = questionOf(context, asked);
  const last = lastRead.get(knowledge);
  if (last !== undefined && last.asked === question && last.companies === companies) return last.read;
  const read = readAll(knowledge, asked, askerOf(question, companies, knowledge, known));
  lastRead.set(knowledge, { asked: question, companies, read });
  return read;
}

/** All that a reading hangs on beside the history itself, the company book, and guesses that were tried together. */
function questionOf({ tags }: JudgingContext, { own, trueNames, settled, servers }: ProposalContext): string {
  const names = tags.flatMap(({ kind, tag }) => (kind === 'name' ? [tag] : []));
  const space = [own.accounts, own.catchAll, own.written, own.servers].map((values) => [...values]);
  return JSON.stringify([trueNames, [...settled], [...servers], names, space]);
}

function readAll(knowledge: MailboxKnowledge, asked: ProposalContext, asker: Asker): HistoriesRead {
  const proposals = new Map<string, Proposal>();
  const unissued = new Map<string, Reason>();
  const addresses = new Map<string, Reading>();
  const spellings = new Map<string, Proposal | null>();
  const tried = triedTogether(knowledge.addresses, asked);
  for (const [address, history] of knowledge.addresses) {
    const burst = tried.get(address);
    const read = (): Reading => readAddress(address, history, asked, tried);
    const reading = asker.address(address, history, burst === undefined ? '' : `${burst.count} ${burst.domain}`, read);
    if (asker.keeps) addresses.set(address, reading);
    if (reading === null) continue;
    if (reading.kind === 'unissued') unissued.set(takeApart(address, asked.companies).key, reading.reason);
    else keepEarlier(proposals, reading.proposal);
  }
  for (const [key, history] of asked.trueNames.length === 0 ? [] : knowledge.names) {
    const proposal = asker.spelling(key, history, () => readSpelling(history, asked));
    if (asker.keeps) spellings.set(key, proposal);
    if (proposal !== null) keepEarlier(proposals, proposal);
  }
  return { proposals, unissued, readings: { addresses, spellings } };
}

function keepEarlier(proposals: Map<string, Proposal>, proposal: Proposal): void {
  const known = proposals.get(proposal.tag.id);
  if (known === undefined || proposal.start < known.start || (proposal.start === known.start && proposal.tag.tag < known.tag.tag))
    proposals.set(proposal.tag.id, proposal);
}

/** Answers what histories were read as, and reads only those that it has no answer for. */
type Asker = {
  readonly keeps: boolean;
  readonly address: (address: string, history: History, burst: string, read: () => Reading) => Reading;
  readonly spelling: (key: string, history: History, read: () => Proposal | null) => Proposal | null;
};

type Answers = {
  readonly question: string;
  readonly companies: CompanyBook;
  readonly addresses: WeakMap<History, { readonly burst: string; readonly reading: Reading }>;
  readonly spellings: WeakMap<History, { readonly proposal: Proposal | null }>;
};

/** Histories are never changed, so the answer to the same question about the same one is the same. Only the last question's are kept. */
let answers: Answers | null = null;

function askerOf(question: string, companies: CompanyBook, knowledge: MailboxKnowledge, known: Readings | null): Asker {
  if (knowledge.addresses.size + knowledge.names.size > readingsKept)
    return { keeps: false, address: (_address, _history, _burst, read) => read(), spelling: (_key, _history, read) => read() };
  if (answers === null || answers.question !== question || answers.companies !== companies)
    answers = { question, companies, addresses: new WeakMap(), spellings: new WeakMap() };
  const { addresses, spellings } = answers;
  return {
    keeps: true,
    address: (address, history, burst, read) => {
      const before = addresses.get(history);
      if (before !== undefined && before.burst === burst) return before.reading;
      const reading = known?.addresses.get(address) ?? (known?.addresses.has(address) ? null : read());
      addresses.set(history, { burst, reading });
      return reading;
    },
    spelling: (key, history, read) => {
      const before = spellings.get(history);
      if (before !== undefined) return before.proposal;
      const proposal = known?.spellings.get(key) ?? (known?.spellings.has(key) ? null : read());
      spellings.set(history, { proposal });
      return proposal;
    },
  };
}
