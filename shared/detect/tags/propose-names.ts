import type { History } from './mailbox-history.ts';
import { bearsName, foldedSpelling, foldFor, namePattern } from './name-match.ts';
import { spellingOf } from './person-names.ts';
import type { Proposal, ProposalContext } from './proposal.ts';

/** From this many edits on a misspelling is no slip of the pen that two companies would make alike. */
const tellingEdits = 2;

/** Proposes a name tag where companies write a misspelling of the person's true name; null for any other name. */
export function readSpelling(history: History, context: ProposalContext): Proposal | null {
  const spellings = context.trueNames.map((name) => spellingOf(history.text, name, context.companies.nicknames));
  if (spellings.some((spelling) => spelling?.kind === 'same') || namePattern(history.text) === null) return null;
  const edits = Math.max(0, ...spellings.map((spelling) => (spelling?.kind === 'misspelt' ? spelling.edits : 0)));
  const key = `name:${foldedSpelling(history.text).split(' ').sort().join(' ')}`;
  if (edits === 0 || context.settled.has(key)) return null;
  const folded = foldFor(history.text, 'display');
  if (context.names.some((pattern) => bearsName(folded, pattern, 'display'))) return null;
  const proven = history.senders.filter(
    (sender) => !sender.person && sender.domain !== '' && (context.servers.size === 0 || context.servers.has(sender.server)),
  );
  const first = proven[0];
  if (first === undefined) return null;
  const holder = { name: context.companies.nameOf(first.domain) ?? (first.name || first.domain), domain: first.domain };
  return {
    tag: {
      id: key,
      tag: history.text,
      kind: 'name',
      strength: edits >= tellingEdits ? 'unguessable' : 'guessable',
      holder,
      origin: 'proposed',
      givenOn: null,
      note: '',
    },
    start: first.first,
    likeness: false,
    weak: context.servers.size === 0,
    reasons: [
      { code: 'misspelt-first-by', data: { domain: first.domain, date: new Date(first.first).toISOString().slice(0, 10) } },
    ],
  };
}
