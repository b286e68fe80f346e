import type { ServiceRecord } from './guess-ports.ts';

/** Servers in the order in which RFC 2782 has them tried: by priority, and among equals by lot, weighted. */
export function inOrderOfService(records: readonly ServiceRecord[], chance: () => number): readonly ServiceRecord[] {
  const priorities = [...new Set(records.map(({ priority }) => priority))].sort((a, b) => a - b);
  return priorities.flatMap((priority) =>
    drawn(
      records.filter((record) => record.priority === priority),
      chance,
    ),
  );
}

function drawn(equals: readonly ServiceRecord[], chance: () => number): readonly ServiceRecord[] {
  // Those without weight stand first, so that they have a very small chance of being drawn while others have some.
  const left = [...equals].sort((a, b) => a.weight - b.weight);
  const order: ServiceRecord[] = [];
  while (left.length > 0) {
    const mark = Math.floor(chance() * (left.reduce((sum, { weight }) => sum + weight, 0) + 1));
    let sum = 0;
    const at = left.findIndex(({ weight }) => {
      sum += weight;
      return sum >= mark;
    });
    order.push(...left.splice(Math.max(0, at), 1));
  }
  return order;
}
