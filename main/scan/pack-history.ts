import type { History, SenderTrace } from '../../shared/detect/tags/mailbox-history.ts';

type PackedTrace = readonly [
  domain: string,
  name: string,
  server: string,
  service: string,
  first: number,
  last: number,
  count: number,
  signs: number,
];

/** A history as it is kept: without the names of its fields, which would be most of it. */
export type PackedHistory = readonly [
  text: string,
  delivered: number,
  shown: number,
  first: number,
  last: number,
  senders: readonly PackedTrace[],
  names: readonly string[],
];

/** Packs a history. */
export function packHistory({ text, delivered, shown, first, last, senders, names }: History): PackedHistory {
  return [text, delivered, shown, first, last, senders.map(packTrace), names];
}

/** The history that was packed. */
export function unpackHistory([text, delivered, shown, first, last, senders, names]: PackedHistory): History {
  return { text, delivered, shown, first, last, senders: senders.map(unpackTrace), names };
}

function packTrace({ domain, name, server, service, first, last, count, ...signs }: SenderTrace): PackedTrace {
  const { checked, signup, deal, person, human } = signs;
  const bits = [checked, signup, deal, person, human].reduce((sum, sign, bit) => sum + (sign ? 1 << bit : 0), 0);
  return [domain, name, server, service, first, last, count, bits];
}

function unpackTrace([domain, name, server, service, first, last, count, signs]: PackedTrace): SenderTrace {
  const has = (bit: number): boolean => (signs & (1 << bit)) !== 0;
  return {
    domain,
    name,
    server,
    checked: has(0),
    service,
    first,
    last,
    count,
    signup: has(1),
    deal: has(2),
    person: has(3),
    human: has(4),
  };
}
