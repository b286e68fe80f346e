import type { MessageFacts } from '../../shared/detect/facts/message-facts.ts';

/** The author of a message for reading: display name and address, or the From line as written when it holds no address. */
export function authorOf(facts: Pick<MessageFacts, 'from' | 'fromLine'>): string {
  const author = facts.from.find((mailbox) => mailbox.address !== '') ?? facts.from[0];
  if (author === undefined || author.address === '') return facts.fromLine;
  return author.name === '' ? author.address : `${author.name} <${author.address}>`;
}
