import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCompanyBook } from '../../../../shared/companies/build-company-book.ts';
import { changeFor, correction } from './corrections.ts';
import { growMailbox } from './grown-mailbox.ts';
import { someMail, writeMail } from './some-mail.ts';

const messages = 70;

const story = fc.record({
  mail: someMail(messages),
  /** Where the scans end; from one of them on mail comes into the other file. */
  cuts: fc.uniqueArray(fc.integer({ min: 1, max: messages - 1 }), { minLength: 0, maxLength: 4 }),
  otherFrom: fc.integer({ min: 0, max: 5 }),
  corrections: fc.array(fc.option(correction), { minLength: 5, maxLength: 5 }),
  restarts: fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }),
  tail: fc.constantFrom(0, 1, 4, 12, 25),
  addresses: fc.constantFrom([], ['jane@home.example'], ['jane@home.example']),
  tags: fc.constantFrom([], ['jane+acme@home.example', 'shop7@doe.example']),
});

describe('a mailbox that is scanned in parts', () => {
  it('comes to the same as one that is scanned at once', { timeout: 600_000 }, async () => {
    let scans = 0;
    let partly = 0;
    await fc.assert(
      fc.asyncProperty(story, async ({ mail, cuts, otherFrom, corrections, restarts, tail, addresses, tags }) => {
        const mailbox = growMailbox({
          companies: buildCompanyBook(null),
          person: { names: ['Jane Doe'], addresses },
          tags: tags.map((tag) => ({ tag, kind: 'alias', holder: 'Acme', domain: 'acme.example', givenOn: '', note: '' })),
          tail,
        });
        try {
          const written = writeMail(mail);
          const ends = [...cuts.sort((a, b) => a - b), messages];
          for (const [nth, end] of ends.entries()) {
            if (restarts[nth * 2]) mailbox.restart();
            const some = await mailbox.grow(nth < otherFrom ? 0 : 1, written.slice(ends[nth - 1] ?? 0, end));
            if (nth > 0) scans += 1;
            if (some && nth > 0) partly += 1;
            expect(mailbox.found()).toBe(await mailbox.foundAtOnce());
            const step = corrections[nth] ?? null;
            if (step === null) continue;
            if (restarts[nth * 2 + 1]) mailbox.restart();
            await mailbox.correct(changeFor(mailbox.ledger, step, nth + 1));
            expect(mailbox.found()).toBe(await mailbox.foundAtOnce());
          }
        } finally {
          mailbox.close();
        }
      }),
      { numRuns: Number(process.env.RUNS ?? 20), endOnFailure: true },
    );
    // Else this test would compare judging everything with itself. It is a quarter as a rule; by chance less.
    expect(partly / scans).toBeGreaterThan(0.04);
  });
});
