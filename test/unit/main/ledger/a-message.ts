import type { MessageBatch, PackedMessage } from '../../../../main/ledger/ledger-messages.ts';
import { packFacts } from '../../../../main/ledger/messages/pack-facts.ts';
import type { MessageFacts } from '../../../../shared/detect/facts/message-facts.ts';

/** Facts of an ordinary shop's mail; a test changes what it is about. */
export function aMessage(change: Partial<MessageFacts> = {}): MessageFacts {
  return {
    identity: '00000000000000a1',
    messageId: 'm1@shop.example',
    at: 1_600_000_000_000,
    date: 1_599_999_990_000,
    subject: 'Your order',
    from: [{ name: 'Acme Shop', address: 'news@acme.example' }],
    fromLine: '"Acme Shop" <news@acme.example>',
    sender: '',
    replyTo: null,
    returnPath: 'bounce@acme.example',
    traces: [{ header: 'To', address: 'jane+acme@home.example', name: 'Jane Doe' }],
    listId: '',
    unsubscribeHosts: ['acme.example'],
    feedbackId: '',
    authentication: [],
    arc: null,
    dkimDomains: ['acme.example'],
    receivedCount: 3,
    receivedBy: 'mx.home.example',
    receivedFrom: 'out.acme.example',
    autoSubmitted: '',
    precedence: '',
    contentType: 'text/plain',
    answers: [],
    forwarded: [],
    carrierHeaders: [],
    inSent: false,
    named: [],
    malformed: false,
    ...change,
  };
}

/** The same as a row of a batch. */
export function packed(facts: MessageFacts, place = facts.identity): PackedMessage {
  return { identity: facts.identity, at: facts.at, place, facts: packFacts(facts) };
}

/** A batch of one source. */
export function aBatch(rows: readonly PackedMessage[], change: Partial<MessageBatch> = {}): MessageBatch {
  return { sourceId: 1, cursor: null, textsOnly: false, rows, ...change };
}

/** The n-th identity. */
export function identity(n: number): string {
  return n.toString(16).padStart(16, '0');
}
