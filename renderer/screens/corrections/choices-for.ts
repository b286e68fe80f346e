import type { DecisionInput } from '../../client/use-decisions.tsx';
import type { Case } from './case.ts';

/** A correction that is made at once. */
export type DirectChoice = { readonly name: 'expected' | 'same' | 'notMine' | 'admitted'; readonly decision: DecisionInput };
/** A correction that asks for something first. */
export type AskingChoice = { readonly name: 'became' | 'acquired' | 'holder' | 'publicSince'; readonly decision: null };
export type Choice = DirectChoice | AskingChoice;

/** What can be said about a case: about the two companies, about the mark, about the leak. */
export const choicesFor = (what: Case): readonly Choice[] => [...aboutCompanies(what), ...aboutMark(what), ...aboutLeak(what)];

const aboutCompanies = ({ tagId, holder, sender }: Case): readonly Choice[] => {
  if (sender === null || sender.domain === '') return [];
  const expected: Choice = { name: 'expected', decision: { kind: 'expected', tagId, domain: sender.domain } };
  if (holder.domain === '' || holder.domain === sender.domain) return [expected];
  return [
    expected,
    { name: 'same', decision: { kind: 'same-company', domains: [holder.domain, sender.domain] } },
    { name: 'became', decision: null },
    { name: 'acquired', decision: null },
  ];
};

const aboutMark = ({ tagId }: Case): readonly Choice[] => [
  { name: 'holder', decision: null },
  { name: 'notMine', decision: { kind: 'not-mine', tagId } },
  { name: 'publicSince', decision: null },
];

const aboutLeak = ({ leakId }: Case): readonly Choice[] =>
  leakId === null ? [] : [{ name: 'admitted', decision: { kind: 'admitted', leakId } }];
