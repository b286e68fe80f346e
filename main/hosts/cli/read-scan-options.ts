import type { Answer } from '../../../shared/contract/answer.ts';
import { failed } from '../../engine/failures.ts';
import { readDay } from '../../engine/read-day.ts';
import type { ReportFormat } from '../../report/write-report.ts';
import { readFingerprint } from '../../sources/imap/read-fingerprint.ts';
import { readProxy } from '../../sources/imap/read-proxy.ts';

/** `tattletag scan` as commander hands it over. */
export type RawScanOptions = {
  readonly tags?: string;
  readonly me: readonly string[];
  readonly names: readonly string[];
  readonly reference?: string;
  readonly ledger?: string;
  readonly format: ReportFormat;
  readonly out?: string;
  readonly quiet: boolean;
  readonly jobs?: string;
  readonly since?: string;
  readonly sightings: boolean;
  readonly trash: boolean;
  readonly trust?: string;
  readonly proxy?: string;
};

/** What a scan is asked to do. */
export type ScanOptions = {
  readonly sources: readonly string[];
  readonly tags: string | null;
  readonly addresses: readonly string[];
  readonly names: readonly string[];
  readonly reference: string | null;
  readonly ledger: string | null;
  readonly format: ReportFormat;
  readonly out: string | null;
  readonly quiet: boolean;
  /** How many threads read at most; null: as many as this computer does well with. */
  readonly readers: number | null;
  /** ms UTC, or null: all mail counts. */
  readonly since: number | null;
  readonly sightings: boolean;
  /** Of accounts: whether the bin counts, the one certificate that is accepted, and the proxy on the way; null: none. */
  readonly trash: boolean;
  readonly pinned: string | null;
  readonly proxy: string | null;
};

/** Checks the options of a scan before anything is opened. */
export function readScanOptions(sources: readonly string[], raw: RawScanOptions): Answer<ScanOptions> {
  const people = raw.me.map(readMe);
  const strange = raw.me.find((_, at) => people[at] === null);
  if (strange !== undefined) return unusable(`--me ${strange}`, 'Write it as "Jane Doe <jane@example.com>" or jane@example.com.');
  if (raw.jobs !== undefined && !/^[1-9]\d?$/.test(raw.jobs))
    return unusable(`--jobs ${raw.jobs}`, 'Give a number from 1 to 99.');
  const since = readSince(raw.since);
  if (since === 'unreadable') return unusable(`--since ${raw.since}`, 'Give a day as YYYY-MM-DD.');
  const pinned = raw.trust === undefined ? null : readFingerprint(raw.trust);
  if (raw.trust !== undefined && pinned === null) return unusable('--trust', 'Give a SHA-256 fingerprint: 64 hex digits.');
  const proxy = raw.proxy === undefined ? null : readProxy(raw.proxy);
  if (raw.proxy !== undefined && proxy === null) return unusable('--proxy', 'Write it as socks5://127.0.0.1:9050.');
  const known = people.flatMap((person) => (person === null ? [] : [person]));
  const names = [...known.map(({ name }) => name), ...raw.names.map((name) => name.trim())];
  return {
    ok: true,
    value: {
      sources,
      tags: raw.tags ?? null,
      addresses: unique(known.map(({ address }) => address)),
      names: unique(names),
      reference: raw.reference ?? null,
      ledger: raw.ledger ?? null,
      format: raw.format,
      readers: raw.jobs === undefined ? null : Number(raw.jobs),
      out: raw.out ?? null,
      quiet: raw.quiet,
      since,
      sightings: raw.sightings,
      trash: raw.trash,
      pinned,
      proxy,
    },
  };
}

/** An own address with an optional display name (RFC 5322 §3.4, the common forms); null when it is neither. */
export function readMe(written: string): { readonly name: string; readonly address: string } | null {
  const bracketed = /^([^<>]{0,200})<([^<>]{1,320})>\s{0,9}$/.exec(written);
  const address = (bracketed?.[2] ?? written).trim();
  if (!/^[^\s@<>,;]{1,250}@[^\s@<>,;]{1,255}$/.test(address)) return null;
  const name = (bracketed?.[1] ?? '').trim().replace(/^"(.{0,200})"$/, '$1');
  return { name: name.replace(/\\(.)/g, '$1').trim(), address };
}

function readSince(written: string | undefined): number | null | 'unreadable' {
  if (written === undefined) return null;
  const day = readDay(written);
  return day === null || day.day === '' ? 'unreadable' : Date.parse(`${day.day}T00:00:00Z`);
}

function unique(entries: readonly string[]): readonly string[] {
  return [...new Set(entries.filter((entry) => entry !== ''))];
}

function unusable(what: string, hint: string): Answer<never> {
  return failed('usage', `Tattletag cannot use ${what}.`, `${hint} Nothing was read.`);
}
