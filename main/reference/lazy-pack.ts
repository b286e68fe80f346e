import { lazily } from '../../shared/companies/lazily.ts';
import type { ReferencePack } from '../../shared/companies/reference-pack.ts';
import type { SectionName, Sections } from './pack-format.ts';

/** What is said of a pack as a whole. */
export type PackHead = Pick<ReferencePack, 'version' | 'sources' | 'licences' | 'credits'>;

/** Gives one section's rows. */
export type ReadSection = <N extends SectionName>(name: N) => Sections[N];

/** A pack whose sections are turned into rows when first asked for: a scan needs few of them, and start-up none. */
export function lazyPack(head: PackHead, read: ReadSection): ReferencePack {
  const groups = lazily(() => read('groups'));
  const brands = lazily(() => read('brands'));
  const contacts = lazily(() => read('contacts'));
  const breaches = lazily(() => read('breaches'));
  const brokers = lazily(() => read('brokers'));
  const freemail = lazily(() => read('freemail'));
  const disposable = lazily(() => read('disposable'));
  const authorities = lazily(() => read('authorities'));
  const nicknames = lazily(() => read('nicknames'));
  return {
    ...head,
    get groups() {
      return groups();
    },
    get brands() {
      return brands();
    },
    get contacts() {
      return contacts();
    },
    get breaches() {
      return breaches();
    },
    get brokers() {
      return brokers();
    },
    get freemail() {
      return freemail();
    },
    get disposable() {
      return disposable();
    },
    get authorities() {
      return authorities();
    },
    get nicknames() {
      return nicknames();
    },
  };
}
