import type { Company } from './invent-company.ts';
import type { Life } from './life.ts';
import type { Random } from './seeded-random.ts';
import type { Route } from './write-mail.ts';

/** One invented person: where their mail arrives, how they mark addresses, and what befell their mailbox. */
export type Persona = {
  readonly name: string;
  /** Their true name, and what they tell us of themselves. */
  readonly person: string;
  readonly said: { readonly addresses: readonly string[]; readonly names: readonly string[] };
  readonly account: string;
  /** First and last year told (the last one left out). */
  readonly years: readonly [number, number];
  /** How many marks they gave away. */
  readonly marks: number;
  /** The address that carries a mark, at that time. */
  readonly address: (mark: string, at: number, random: Random) => string;
  /** How mail to this address came in at that time. */
  readonly route: (to: string, at: number) => Route;
  /** How often a mark that names nobody serves for a second company; a service makes a new address more easily. */
  readonly reuse: number;
  /** The domain where every local part arrives, or empty. */
  readonly catchAll: string;
  /** The earliest mail that the archive still has. */
  readonly archiveFrom: number;
  /** What befalls this one alone. */
  readonly more: (life: Life, companies: readonly Company[]) => void;
};
