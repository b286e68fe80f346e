import type { Company } from './invent-company.ts';
import type { Mail } from './mail.ts';
import type { Random } from './seeded-random.ts';

/** A mark the person gave away, and to whom: to the first company, and now and then to a second one as well. */
export type Given = {
  readonly tag: string;
  /** It was made from the first company's name. */
  readonly names: boolean;
  readonly companies: readonly Company[];
  readonly at: number;
};

/** What a mail has to do with a mark: its holder's own, or a stranger's who got it from the holder. */
export type Part = {
  readonly tag: string;
  readonly role: 'holder' | 'second' | 'stranger';
  readonly receivers: readonly string[];
};

/** One life while it is being told: what happened, and what was true of it. */
export type Life = {
  readonly random: Random;
  readonly invent: () => Company;
  readonly from: number;
  readonly until: number;
  readonly account: string;
  readonly person: string;
  readonly given: Given[];
  readonly told: { readonly mail: Mail; readonly part: Part | null }[];
};

export const day = 86_400_000;

/** A time at random between two. */
export function sometime(random: Random, from: number, until: number): number {
  return Math.floor(from + random.next() * Math.max(0, until - from));
}

/** Tells a mail, unless it would lie beyond the story's end. */
export function tell(life: Life, mail: Mail, part: Part | null = null): void {
  if (mail.at >= life.from && mail.at < life.until) life.told.push({ mail, part });
}
