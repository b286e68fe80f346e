import { promises as dns } from 'node:dns';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GuessPorts } from '../../../../main/accounts/guess/guess-ports.ts';
import { isPublicAddress } from '../../../../main/accounts/guess/is-public-address.ts';
import { answersOf } from '../../../../main/accounts/guess/system-ports.ts';
import { type Certificate, makeCertificates, signed } from '../../imap/harness/certificates.ts';
import { type Manner, type ScriptedDns, startScriptedDns, type Zone } from './scripted-dns.ts';
import { type Page, type SettingsWeb, startSettingsWeb } from './settings-web.ts';

/** What a small net of one name service and one web server holds. `strict`: loopback is taken for what it is, else it stands for the open net. */
export type NetWishes = {
  readonly zone?: Zone;
  readonly pages?: Readonly<Record<string, Page>>;
  readonly manner?: Manner;
  readonly strict?: boolean;
};

/** A net that runs, and the ports that lead into it. */
export type LoopbackNet = { readonly ports: GuessPorts; readonly dns: ScriptedDns; readonly web: SettingsWeb };

/** Starts nets for the tests of one file, with one authority for all their web servers. */
export type NetMaker = {
  readonly start: (wishes: NetWishes) => Promise<LoopbackNet>;
  /** Ends every net that was started. */
  readonly stop: () => Promise<void>;
  readonly remove: () => void;
};

const named = ['shop.example', 'autoconfig.shop.example', 'hoster.example', 'inside.example'];

/** Makes the authority, and a certificate for every name that a test's web server answers to. */
export function makeNets(): NetMaker {
  const folder = mkdtempSync(join(tmpdir(), 'tattletag-guess-'));
  const { authority } = makeCertificates(folder);
  const certificate: Certificate = signed(folder, 'shop', named.map((name) => `DNS:${name}`).join(','));
  const running: LoopbackNet[] = [];
  return {
    start: async ({ zone = {}, pages = {}, manner = 'honest', strict = false }) => {
      const nameService = await startScriptedDns(zone, manner);
      const web = await startSettingsWeb(certificate, pages);
      const resolver = new dns.Resolver({ timeout: 300, tries: 1 });
      resolver.setServers([nameService.address]);
      const ports: GuessPorts = {
        services: (name) => answersOf(resolver.resolveSrv(name)),
        exchangers: (domain) => answersOf(resolver.resolveMx(domain)),
        addresses: (name) => answersOf(resolver.resolve4(name)),
        mayReach: (found) => isPublicAddress(found) || (!strict && found === '127.0.0.1'),
        web: { port: web.port, authority, patienceMs: 1500 },
        chance: () => 0,
      };
      const net = { ports, dns: nameService, web };
      running.push(net);
      return net;
    },
    stop: async () => {
      for (const { dns: nameService, web } of running.splice(0)) {
        await nameService.close();
        await web.close();
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Names that lead to loopback. */
export const here = (...names: readonly string[]): Zone => Object.fromEntries(names.map((name) => [`a ${name}`, ['127.0.0.1']]));

/** The servers that most tests need. */
export const usualNames: Zone = here('autoconfig.shop.example', 'shop.example', 'imap.shop.example', 'imap.hoster.example');
