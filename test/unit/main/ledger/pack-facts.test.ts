import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packFacts } from '../../../../main/ledger/messages/pack-facts.ts';
import { traceHeaders } from '../../../../main/ledger/messages/packed-shape.ts';
import { unpackFacts } from '../../../../main/ledger/messages/unpack-facts.ts';
import type { AuthenticationRun, MessageFacts } from '../../../../shared/detect/facts/message-facts.ts';
import { aMessage } from './a-message.ts';

const text = fc.string({ maxLength: 12, unit: 'grapheme' });
const texts = fc.array(text, { maxLength: 3 });
const time = fc.option(fc.integer({ min: -5_000_000_000_000, max: 5_000_000_000_000 }), { nil: null });
const mailbox = fc.record({ name: text, address: text });
const run: fc.Arbitrary<AuthenticationRun> = fc.record({
  server: text,
  dmarc: text,
  dmarcFrom: text,
  dkimPass: texts,
  dkimFail: texts,
  spf: text,
  spfDomain: text,
});
const anyFacts: fc.Arbitrary<MessageFacts> = fc.record({
  identity: fc.constant('00000000000000a1'),
  messageId: text,
  at: time,
  date: time,
  subject: text,
  from: fc.array(mailbox, { maxLength: 2 }),
  fromLine: text,
  sender: text,
  replyTo: fc.option(mailbox, { nil: null }),
  returnPath: fc.option(text, { nil: null }),
  traces: fc.array(fc.record({ header: fc.constantFrom(...traceHeaders), address: text, name: text }), { maxLength: 4 }),
  listId: text,
  unsubscribeHosts: texts,
  feedbackId: text,
  authentication: fc.array(run, { maxLength: 2 }),
  arc: fc.option(run, { nil: null }),
  dkimDomains: texts,
  receivedCount: fc.nat(20),
  receivedBy: text,
  receivedFrom: text,
  autoSubmitted: text,
  precedence: text,
  contentType: text,
  answers: texts,
  forwarded: fc.array(
    fc.record({
      service: fc.constantFrom('simplelogin', 'addy', 'relay', 'duckduckgo', 'apple'),
      recipients: texts,
      from: fc.option(mailbox, { nil: null }),
      replyTo: fc.option(mailbox, { nil: null }),
      authentication: fc.option(run, { nil: null }),
      lines: texts,
    }),
    { maxLength: 2 },
  ),
  carrierHeaders: texts,
  inSent: fc.boolean(),
  named: texts,
  malformed: fc.boolean(),
});

describe('packed facts', () => {
  it('come back as they went in, whatever they hold', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(unpackFacts(facts.identity, facts.at, packFacts(facts))).toEqual(facts);
      }),
      { numRuns: 500 },
    );
  });

  it('keep a date one millisecond before the arrival', () => {
    const facts = aMessage({ at: 1000, date: 999 });
    expect(unpackFacts(facts.identity, 1000, packFacts(facts)).date).toBe(999);
  });

  it('write an ordinary From line only once', () => {
    const facts = aMessage();
    expect(packFacts(facts).match(/Acme Shop/g)).toHaveLength(1);
    expect(unpackFacts(facts.identity, facts.at, packFacts(facts)).fromLine).toBe('"Acme Shop" <news@acme.example>');
  });
});
