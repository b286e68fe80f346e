import type { CompanyBook } from '../../companies/company-book.ts';
import { remembered } from '../../companies/remembered.ts';
import type { MessageFacts } from '../facts/message-facts.ts';
import { comparable, takeApart } from './alias-address.ts';
import type { FoldedName } from './fold-name.ts';
import { bearsTag, foldFor, type NamePattern, type NamePlace, namePattern } from './name-match.ts';
import type { Tag } from './tag.ts';

/** One mark with every holder on record, and what is known of it beyond the registry. */
export type Mark = {
  readonly tag: Tag;
  readonly others: readonly Tag[];
  /** From when on it counts, or null. */
  readonly start: number | null;
  /** The highest confidence a leak of it may have. */
  readonly cap: 'certain' | 'likely' | 'possible';
};

/** A mark seen in a message, with the header line that shows it. */
export type Match = { readonly mark: Mark; readonly line: string };

/** Finds marks in messages. */
export type TagIndex = {
  readonly matches: (facts: MessageFacts, aliases: readonly string[], aliasLine: string) => readonly Match[];
};

const namesRemembered = 20_000;

/** Builds the index over registered and proposed marks. */
export function tagIndex(
  marks: readonly Mark[],
  companies: CompanyBook,
  isOwn: (address: string, facts: MessageFacts) => boolean,
  trueNames: readonly string[] = [],
): TagIndex {
  const aliases = new Map<string, Mark>();
  const names: { readonly pattern: NamePattern; readonly mark: Mark }[] = [];
  for (const mark of marks) {
    if (mark.tag.kind === 'alias') aliases.set(takeApart(comparable(mark.tag.tag), companies).key, mark);
    if (mark.tag.kind !== 'name') continue;
    const pattern = namePattern(mark.tag.tag);
    if (pattern !== null) names.push({ pattern, mark });
  }
  const own = trueNames.map(namePattern).filter((pattern) => pattern !== null);
  const markOf = remembered((address) => aliases.get(takeApart(address, companies).key));
  const folded = new Map<string, readonly FoldedName[]>();
  return {
    matches: (facts, recipients, line) => {
      const found = new Map<string, Match>();
      const add = (mark: Mark | undefined, shown: () => string): void => {
        if (mark !== undefined && !found.has(mark.tag.id)) found.set(mark.tag.id, { mark, line: shown() });
      };
      for (const alias of recipients) add(markOf(alias), () => line);
      for (const trace of facts.traces) add(markOf(trace.address), () => traceLine(trace.header, trace.name, trace.address));
      if (names.length > 0)
        for (const text of nameTexts(facts, (address) => isOwn(address, facts)))
          for (const one of names) if (bearsTag(fold(folded, text), one.pattern, text.place, own)) add(one.mark, () => text.line);
      return [...found.values()];
    },
  };
}

type NameText = { readonly text: string; readonly place: NamePlace; readonly line: string };

function fold(known: Map<string, readonly FoldedName[]>, { text, place }: NameText): readonly FoldedName[] {
  const key = `${place} ${text}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= namesRemembered) known.clear();
  const folded = foldFor(text, place);
  known.set(key, folded);
  return folded;
}

/** Where a name may address the person: display names of their own addresses, the greeting, the subject. */
function nameTexts(facts: MessageFacts, isOwn: (address: string) => boolean): readonly NameText[] {
  const texts: NameText[] = [];
  for (const trace of facts.traces) {
    if (trace.name === '' || !isOwn(trace.address)) continue;
    texts.push({ text: trace.name, place: 'display', line: traceLine(trace.header, trace.name, trace.address) });
  }
  for (const name of facts.named) texts.push({ text: name, place: 'greeting', line: name });
  if (facts.subject !== '') texts.push({ text: facts.subject, place: 'subject', line: `Subject: ${facts.subject}` });
  return texts;
}

/** The header line of a recipient's trace as far as it concerns them. */
function traceLine(header: string, name: string, address: string): string {
  if (header === 'Received') return `Received: … for <${address}>`;
  return name === '' ? `${header}: ${address}` : `${header}: ${name} <${address}>`;
}
