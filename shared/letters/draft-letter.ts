import type { Answer } from '../contract/answer.ts';
import { chooseLaw } from './choose-law.ts';
import type { Demands, Law } from './law.ts';
import { letterEvidence } from './letter-evidence.ts';
import type { DraftedLetter, LetterRequest } from './letter-request.ts';
import { dayOf, markOf, quoted, recordLine } from './letter-words.ts';

/**
 * Drafts a letter about a leak. To the holder: an objection and "to whom did you give it"; to the receiver: "where did you
 * get it" and an objection. It says what was seen and asks; it never says that anyone sold anything.
 */
export function draftLetter(request: LetterRequest): Answer<DraftedLetter> {
  const company = request.leak[request.addressee];
  if (company.name === '' && company.domain === '') return nobody;
  const law = chooseLaw(request.country);
  const demands = request.addressee === 'holder' ? law.toHolder : law.toReceiver;
  const value = {
    company: { name: company.name, domain: company.domain },
    subject: subjectOf(request),
    body: bodyOf(request, law, demands),
    basis: demands.basis,
    deadline: deadlineOf(law),
    writtenAs: quoted(request.leak.tag),
  };
  return { ok: true, value };
}

const nobody: Answer<DraftedLetter> = {
  ok: false,
  failure: {
    code: 'no-addressee',
    message: 'It is not known who sent this mail, so there is nobody to write to.',
    hint: 'Nothing was changed. Write to the company you gave the address to.',
  },
};

function subjectOf({ leak, addressee }: LetterRequest): string {
  const mark = quoted(leak.tag);
  return addressee === 'holder'
    ? `My objection, and to whom you disclosed ${mark}`
    : `My objection, and where you received ${mark}`;
}

function deadlineOf(law: Law): string {
  return law.deadlineSource === '' ? law.deadline : `${law.deadline} (${law.deadlineSource})`;
}

function bodyOf(request: LetterRequest, law: Law, demands: Demands): string {
  const mark = markOf(request.leak.kind);
  const paragraphs = [
    addressLines(request),
    dayOf(request.today, ''),
    law.heading,
    'Hello,',
    demands.objection.replaceAll('{mark}', mark),
    whoIAm(request),
    letterEvidence(request),
    questionsOf(demands, mark),
    `Please answer ${deadlineOf(law)}.`,
    `The mark above identifies me in your records. Please ask for no more than you need to find them. ${law.identification}`.trim(),
    `Please send your answer to: ${replyTo(request)}`,
    `Kind regards\n${request.person.name || '[your name]'}`,
  ];
  return `${paragraphs.filter((paragraph) => paragraph !== '').join('\n\n')}\n`;
}

function addressLines({ leak, addressee, contact }: LetterRequest): string {
  const company = leak[addressee];
  const name = contact?.name || company.name || company.domain;
  return [name, contact?.postal ?? ''].filter((line) => line !== '').join('\n');
}

function whoIAm({ leak, person }: LetterRequest): string {
  const lines = ['Who I am in your records', recordLine(leak.kind, quoted(leak.tag))];
  // A name on paper is found by its address; an e-mail address needs nothing beside it.
  if (leak.kind === 'name')
    lines.push(`Postal address: ${person.postal.trim() || '[your postal address, if they write to you on paper]'}`);
  return lines.join('\n');
}

function questionsOf(demands: Demands, mark: string): string {
  const lines = demands.questions.map(({ ask, article }, index) => {
    const question = `${index + 1}. ${ask.replaceAll('{mark}', mark)}`;
    return article === '' ? question : `${question} (${article})`;
  });
  return ['My questions', ...lines].join('\n');
}

/** Answering at the tag itself shows the company nothing new. */
function replyTo({ leak, person }: LetterRequest): string {
  if (person.replyTo !== '') return person.replyTo;
  return leak.kind === 'alias' ? quoted(leak.tag) : '[address for the answer]';
}
