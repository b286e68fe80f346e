import { promises as dns } from 'node:dns';
import { guessLimits } from './guess-limits.ts';
import type { GuessPorts } from './guess-ports.ts';
import { isPublicAddress } from './is-public-address.ts';

/** The name service of this computer and the open net. */
export function systemPorts(): GuessPorts {
  const resolver = new dns.Resolver({ timeout: guessLimits.nameMs, tries: guessLimits.nameTries });
  return {
    services: (name) => answersOf(resolver.resolveSrv(name)),
    exchangers: (domain) => answersOf(resolver.resolveMx(domain)),
    addresses: async (name) => {
      const found = await answersOf(dns.lookup(name, { all: true, verbatim: true }));
      return found?.map(({ address }) => address) ?? null;
    },
    mayReach: isPublicAddress,
    web: { port: 443, authority: null, patienceMs: guessLimits.webMs },
    chance: Math.random,
  };
}

/** What a question to the name service came to; null: nobody answered, or with nonsense. */
export async function answersOf<T>(question: Promise<readonly T[]>): Promise<readonly T[] | null> {
  try {
    return (await question).slice(0, guessLimits.records);
  } catch (error) {
    const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
    return code === 'ENOTFOUND' || code === 'ENODATA' ? [] : null;
  }
}
