import type { Leak } from '../detect/leaks/leak.ts';

/** One bar: a holder, its leaks, how many different receivers, how many messages, and the leaks by confidence. */
export type CompanyRow = {
  readonly holder: { readonly name: string; readonly domain: string };
  readonly leaks: number;
  readonly receivers: number;
  readonly messages: number;
  readonly certain: number;
  readonly likely: number;
  readonly possible: number;
};

/** What of a leak the chart counts. */
export type CountedLeak = Pick<Leak, 'holder' | 'receiver' | 'messages' | 'confidence'>;

/**
 * The numbers behind "leaks by company": one row a holder (by domain, else by name), most receivers first, then leaks, messages
 * and name, so that the order never hangs on the order of arrival. `rest` counts the companies that `limit` left out.
 */
export function leaksByCompany(
  leaks: readonly CountedLeak[],
  limit: number,
): { readonly rows: readonly CompanyRow[]; readonly rest: number } {
  const rows = [...byHolder(leaks).values()].map(rowOf).sort(compareRows);
  return { rows: rows.slice(0, limit), rest: Math.max(0, rows.length - limit) };
}

function byHolder(leaks: readonly CountedLeak[]): ReadonlyMap<string, readonly [CountedLeak, ...CountedLeak[]]> {
  const found = new Map<string, [CountedLeak, ...CountedLeak[]]>();
  for (const leak of leaks) {
    const key = leak.holder.domain || leak.holder.name.toLowerCase();
    const others = found.get(key);
    if (others === undefined) found.set(key, [leak]);
    else others.push(leak);
  }
  return found;
}

function rowOf(leaks: readonly [CountedLeak, ...CountedLeak[]]): CompanyRow {
  const sure = (confidence: Leak['confidence']) => leaks.filter((leak) => leak.confidence === confidence).length;
  return {
    holder: { name: nameOf(leaks), domain: leaks[0].holder.domain },
    leaks: leaks.length,
    receivers: receiversOf(leaks),
    messages: leaks.reduce((sum, leak) => sum + leak.messages, 0),
    certain: sure('certain'),
    likely: sure('likely'),
    possible: sure('possible'),
  };
}

/** Of several spellings the first in the alphabet, whichever leak came first. */
function nameOf(leaks: readonly CountedLeak[]): string {
  return leaks.map((leak) => leak.holder.name).reduce((one, two) => (two < one ? two : one));
}

/** Senders nobody can name count as one. */
function receiversOf(leaks: readonly CountedLeak[]): number {
  return new Set(leaks.map((leak) => leak.receiver.domain)).size;
}

function compareRows(a: CompanyRow, b: CompanyRow): number {
  return b.receivers - a.receivers || b.leaks - a.leaks || b.messages - a.messages || order(a, b);
}

function order(a: CompanyRow, b: CompanyRow): number {
  const [one, two] = [`${a.holder.name}\n${a.holder.domain}`, `${b.holder.name}\n${b.holder.domain}`];
  return one < two ? -1 : one > two ? 1 : 0;
}
