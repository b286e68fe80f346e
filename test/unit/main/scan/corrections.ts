import fc from 'fast-check';
import type { Ledger } from '../../../../main/ledger/ledger.ts';
import type { Decision } from '../../../../shared/detect/judging.ts';

const year = 31_536_000_000;

/** One thing that a person puts right, not yet about anything. */
export const correction = fc.record({
  what: fc.constantFrom(
    'expected',
    'same-company',
    'succession',
    'not-mine',
    'ignored',
    'holder',
    'public-since',
    'admitted',
    'undo',
    'undo',
    'add-tag',
    'change-tag',
    'remove-tag',
  ),
  tag: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  leaking: fc.boolean(),
  one: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  other: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  since: fc.integer({ min: 40, max: 57 }),
});
type Correction = typeof correction extends fc.Arbitrary<infer T> ? T : never;

const pick = <T>(list: readonly T[], where: number): T | undefined => list[Math.floor(list.length * where)];

/** Turns a correction into a change that means something in this mailbox; answers how to make it in a ledger. */
export function changeFor(
  asked: Ledger,
  { what, tag, leaking, one, other, since }: Correction,
  on: number,
): (ledger: Ledger) => void {
  const { findings, decisions, tags } = asked;
  const domains = [...new Set([...findings.eachSighting()].map(({ sighting }) => sighting.sender.domain).filter(Boolean))].sort();
  const leak = pick(findings.allLeaks(), one);
  const some = findings.allTags().filter(({ leaks }) => !leaking || leaks > 0);
  const chosen = pick(some, tag)?.tag ?? pick(findings.allTags(), tag)?.tag;
  const tagId = chosen?.id ?? '';
  const sender = (leaking ? leak?.receiver.domain : pick(domains, one)) ?? '';
  const domain = pick(domains, other) ?? '';
  const make = (decision: Decision) => (ledger: Ledger) => void ledger.decisions.make([decision]);
  switch (what) {
    case 'expected':
      return make({ kind: what, tagId: leaking ? (leak?.tagId ?? tagId) : tagId, domain: sender, on });
    case 'same-company':
      return make({ kind: what, domains: [leaking ? (leak?.holder.domain ?? domain) : domain, sender], on });
    case 'succession':
      return make({ kind: what, how: 'became', domains: [leak?.holder.domain ?? domain, sender], since: since * year, on });
    case 'holder':
      return make({ kind: what, tagId, holder: leaking ? { name: sender, domain: sender } : { name: domain, domain }, on });
    case 'public-since':
      return make({ kind: what, tagId, since: since * year, on });
    case 'not-mine':
    case 'ignored':
      return make({ kind: what, tagId, on });
    case 'admitted':
      return make({ kind: what, leakId: leak?.id ?? '', on });
    case 'undo': {
      const made = pick(decisions.all(), one);
      return (ledger) => ledger.decisions.undo(made === undefined ? [] : [made.id]);
    }
    case 'add-tag': {
      const entry = { tag: chosen?.tag ?? '', kind: 'alias', holder: domain, domain, givenOn: '', note: '' } as const;
      return (ledger) => void ledger.tags.add(entry.tag === '' || chosen?.kind !== 'alias' ? [] : [entry]);
    }
    case 'change-tag': {
      const row = pick(tags.list(), one);
      return (ledger) => {
        if (row !== undefined) ledger.tags.change(row.entryId, { ...row.entry, holder: domain, domain });
      };
    }
    case 'remove-tag': {
      const row = pick(tags.list(), one);
      return (ledger) => {
        if (row !== undefined) ledger.tags.remove(row.entryId);
      };
    }
  }
}
