import { expect, test } from 'vitest';
import type { Leak } from '../../../../shared/detect/leaks/leak.ts';
import { draftLetter } from '../../../../shared/letters/draft-letter.ts';
import type { DraftedLetter, LetterRequest } from '../../../../shared/letters/letter-request.ts';

const leak: Leak = {
  id: 'l1',
  tagId: 'alias:lantern.q7x2k9@jane.example',
  tag: 'lantern.q7x2k9@jane.example',
  kind: 'alias',
  strength: 'unguessable',
  origin: 'registered',
  holder: { name: 'Lantern Monthly', domain: 'lantern.example' },
  receiver: { name: 'Sunward Travel', domain: 'sunward.example', identity: 'identified' },
  manner: 'marketing',
  wording: 'passed-on',
  confidence: 'certain',
  firstSeen: Date.UTC(2020, 0, 7),
  lastSeen: Date.UTC(2021, 5, 8),
  messages: 4,
  evidence: [],
  examples: [],
};
const request: LetterRequest = {
  leak,
  addressee: 'holder',
  givenOn: Date.UTC(2018, 10, 12),
  messages: [{ at: Date.UTC(2020, 0, 7), from: 'Sunward <news@sunward.example>', subject: 'Seven nights' }],
  person: { name: '', postal: '', replyTo: '' },
  contact: null,
  country: '',
  today: Date.UTC(2026, 10, 21),
};

function drafted(change: Partial<LetterRequest>): DraftedLetter {
  const answer = draftLetter({ ...request, ...change });
  if (!answer.ok) throw new Error(answer.failure.message);
  return answer.value;
}

test('to the holder it objects, says what was seen, and asks to whom the address was disclosed', () => {
  const { body, basis, deadline, writtenAs, company } = drafted({});
  expect(body).toContain('Article 21(2) and (3) GDPR');
  expect(body).toContain('This e-mail address was given only to you, on 12 November 2018.');
  expect(body).toContain(
    'It received mail from Sunward Travel (sunward.example) on 7 January 2020, 4 messages so far, the last on 8 June 2021.',
  );
  expect(body).toMatch(/1\. To which recipients have you disclosed this e-mail address\?.*C-154\/21/);
  expect(body).toContain('- 7 January 2020, from Sunward <news@sunward.example>: "Seven nights"');
  expect(basis).toBe('GDPR Art. 21(2) and Art. 15(1)(c)');
  expect(deadline).toBe('within one month of receiving this letter (Article 12(3) GDPR)');
  expect([writtenAs, company.domain]).toEqual(['lantern.q7x2k9@jane.example', 'lantern.example']);
});

test('to the receiver it asks where the address came from, and does not name the holder', () => {
  const { body, company } = drafted({ addressee: 'receiver' });
  expect(body).toMatch(
    /1\. From which source did you receive this e-mail address.*Article 14\(2\)\(f\) and Article 15\(1\)\(g\)/,
  );
  expect(body).toContain('I never gave you this e-mail address. It was given to one other company only, on 12 November 2018.');
  expect(body).not.toContain('Lantern');
  expect(company.name).toBe('Sunward Travel');
});

test('no letter says that anything was sold', () => {
  for (const addressee of ['holder', 'receiver'] as const) {
    for (const country of ['', 'GB', 'CH', 'JP']) expect(drafted({ addressee, country }).body).not.toMatch(/\bsold\b|\bsell/i);
  }
});

test('a name tag stands in the letter as the company has it, with the blanks that only the person can fill', () => {
  const { body } = drafted({ leak: { ...leak, kind: 'name', tag: 'JONH SMIHT' }, givenOn: null });
  expect(body).toContain('Name, recorded by you as: JONH SMIHT');
  expect(body).toContain('This spelling of my name was given only to you, on [date you gave it].');
  expect(body).toContain('[your postal address, if they write to you on paper]');
  expect(body).toContain('[your name]');
  expect(body).toContain('[address for the answer]');
});

test('what is known is filled in, and no blank is left', () => {
  const person = { name: 'Jane Doe', postal: '1 Lane\n2 Town', replyTo: 'jane@jane.example' };
  const { body } = drafted({ leak: { ...leak, kind: 'name', tag: 'JONH SMIHT' }, person });
  expect(body).not.toMatch(/\[[a-z]/);
  expect(body).toContain('Jane Doe');
});

test('for an alias the answer goes to the alias, which shows the company nothing new', () => {
  expect(drafted({}).body).toContain('Please send your answer to: lantern.q7x2k9@jane.example');
});

test('a proposed tag is not claimed to have been given', () => {
  const { body } = drafted({ leak: { ...leak, origin: 'proposed' } });
  expect(body).toContain('As far as my mail shows, this e-mail address was given only to you.');
  expect(body).not.toContain('12 November 2018');
});

test('a sender that was not authenticated, or forged, is not put down as fact', () => {
  const claimed = drafted({ leak: { ...leak, receiver: { ...leak.receiver, identity: 'claimed' } } });
  expect(claimed.body).toContain('it was not authenticated');
  const forged = drafted({ leak: { ...leak, receiver: { name: '', domain: '', identity: 'forged' } } });
  expect(forged.body).toContain('a sender unknown to me');
});

test('nobody can be written to where nobody is known', () => {
  const answer = draftLetter({
    ...request,
    addressee: 'receiver',
    leak: { ...leak, receiver: { name: '', domain: '', identity: 'unknown' } },
  });
  expect(answer).toMatchObject({ ok: false, failure: { code: 'no-addressee' } });
});

test('text that came with mail cannot break out of its line', () => {
  const messages = [{ at: null, from: 'x\r\ny', subject: `\u202E${'long '.repeat(100)}` }];
  const line = drafted({ messages })
    .body.split('\n')
    .find((text) => text.startsWith('- undated'));
  expect(line).toContain('from x␍␊y: "⟦U+202E⟧long');
  expect(line?.length).toBeLessThan(250);
});

test('only three messages are quoted', () => {
  const messages = Array.from({ length: 9 }, () => ({ at: 0, from: 'a@b.example', subject: 's' }));
  expect(drafted({ messages }).body.match(/^- /gm)).toHaveLength(3);
});

test('the contact on file heads the letter, with its postal address', () => {
  const contact = {
    name: 'Lantern Ltd',
    email: 'privacy@lantern.example',
    postal: '1 Road\nTown',
    webform: '',
    language: 'en',
    updated: '2026-01',
    source: 's',
  };
  expect(drafted({ contact }).body.startsWith('Lantern Ltd\n1 Road\nTown\n\n21 November 2026\n')).toBe(true);
});

test('each law keeps its own deadline in its own words', () => {
  expect(drafted({ country: 'DE' }).deadline).toContain('one month');
  expect(drafted({ country: 'gb' }).basis).toContain('UK GDPR');
  expect(drafted({ country: 'CH' }).deadline).toContain('30 days');
  const california = drafted({ country: 'US-CA' });
  expect(california.body).toContain('California Privacy Rights Request');
  expect(california.body).toContain('within 15 business days');
  expect(california.deadline).toContain('45 calendar days');
});

test('where no law of the list applies, the letter asks politely and cites none', () => {
  expect(drafted({ country: 'JP' }).body).not.toMatch(/Article|GDPR|Civil Code/);
});
