import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Failure } from '../../shared/contract/values.ts';
import type { PackHead } from './lazy-pack.ts';
import { type Kept, normalisers } from './normalise-raw-data.ts';
import { type Manifest, packSchema, type SectionName, sectionNames } from './pack-format.ts';
import { readLimited } from './read-limited.ts';
import { type Provenance, type RawData, readRawData } from './read-raw-data.ts';
import { referenceFailure } from './reference-failure.ts';
import { writeDurably } from './write-durably.ts';

/** How making a pack ends: rows kept and dropped by section. */
export type MadePack =
  | { readonly ok: true; readonly version: string; readonly counts: readonly SectionCount[] }
  | { readonly ok: false; readonly failure: Failure };

/** How many rows of a section were kept, and how many could not be used. */
export type SectionCount = { readonly section: string; readonly kept: number; readonly dropped: number };

/**
 * Makes a reference pack from a folder of data: validated, normalised, with checksums, licences and notices. It appears at
 * `out` whole or not at all; a pack that lay there is replaced, anything else is left alone. `made` is an ISO time.
 */
export function makePack(from: string, out: string, made: string): MadePack {
  const raw = readRawData(from);
  if (!raw.ok) return raw.failure.code === 'reference-missing' ? referenceFailure('no-data', from) : raw;
  const sections = sectionNames.map((name) => ({ name, ...normalisers[name](raw.data.files) }));
  if (!mayReplace(out)) return referenceFailure('not-written', `${out}, which holds other files`);
  try {
    writePack(out, filesOf(sections, raw.data, from), raw.data.head, made);
  } catch {
    return referenceFailure('not-written', out);
  }
  const counts = sections.map(({ name, rows, dropped }) => ({ section: name, kept: rows.length, dropped }));
  return { ok: true, version: raw.data.head.version, counts };
}

type PackFile = { readonly bytes: Buffer; readonly entry: Manifest['files'][number] };

type Section = { readonly name: SectionName } & Kept<readonly unknown[]>;

function filesOf(sections: readonly Section[], data: RawData, from: string): readonly PackFile[] {
  const files = sections.map(({ name, rows }) =>
    packFile(`${name}.json`, Buffer.from(`${JSON.stringify(rows)}\n`), data.provenance(name)),
  );
  const notices = readLimited(join(from, 'NOTICES.md'));
  return 'bytes' in notices ? [...files, packFile('notices.md', notices.bytes, { sources: [], licences: [] })] : files;
}

function packFile(name: string, bytes: Buffer, origin: Provenance): PackFile {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { bytes, entry: { name, sha256, bytes: bytes.length, sources: [...origin.sources], licences: [...origin.licences] } };
}

function writePack(out: string, files: readonly PackFile[], head: PackHead, made: string): void {
  const fresh = `${out}.making-${process.pid}`;
  const old = `${out}.replaced-${process.pid}`;
  mkdirSync(dirname(out), { recursive: true });
  rmSync(fresh, { recursive: true, force: true });
  try {
    mkdirSync(fresh);
    for (const { entry, bytes } of files) writeDurably(join(fresh, entry.name), bytes);
    writeDurably(join(fresh, 'manifest.json'), manifestOf(files, head, made));
    swap(fresh, out, old);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  rmSync(old, { recursive: true, force: true });
}

/** Puts the fresh pack in the old one's place; when that fails, the old one is put back. */
function swap(fresh: string, out: string, old: string): void {
  const replaces = existsSync(out);
  if (replaces) renameSync(out, old);
  try {
    renameSync(fresh, out);
  } catch (error) {
    if (replaces) renameSync(old, out);
    throw error;
  }
}

function manifestOf(files: readonly PackFile[], head: PackHead, made: string): Buffer {
  const { version, credits } = head;
  const manifest: Manifest = { schema: packSchema, version, made, credits: [...credits], files: files.map((file) => file.entry) };
  return Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
}

/** Nothing is there, or nothing but an empty folder or an older pack. */
function mayReplace(out: string): boolean {
  try {
    const names = readdirSync(out);
    return names.length === 0 || names.includes('manifest.json');
  } catch {
    return !existsSync(out);
  }
}
