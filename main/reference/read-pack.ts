import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { ReferencePack } from '../../shared/companies/reference-pack.ts';
import type { Failure } from '../../shared/contract/values.ts';
import { lazyPack } from './lazy-pack.ts';
import { normalisers } from './normalise-raw-data.ts';
import { type Manifest, manifestShape, packSchema, type SectionName, sectionShapes } from './pack-format.ts';
import { readJson } from './read-json.ts';
import { readLimited } from './read-limited.ts';
import { readRawData } from './read-raw-data.ts';
import { referenceFailure } from './reference-failure.ts';

/** How reading a reference pack ends. */
export type ReadPack = { readonly ok: true; readonly pack: ReferencePack } | { readonly ok: false; readonly failure: Failure };

/**
 * Reads the reference pack in a folder, or a folder of the raw data that packs are made of. Every file is checked against its
 * checksum at once; rows are made when first asked for, and a row that does not fit is left out.
 */
export function readReferencePack(folder: string): ReadPack {
  const found = readLimited(join(folder, 'manifest.json'));
  if ('bytes' in found) return readManifest(folder, found.bytes);
  return found.problem === 'missing' ? readRawFolder(folder) : referenceFailure(found.problem, 'manifest.json');
}

function readRawFolder(folder: string): ReadPack {
  const raw = readRawData(folder);
  if (!raw.ok) return raw;
  const { files, head } = raw.data;
  return { ok: true, pack: lazyPack(head, (name) => normalisers[name](files).rows) };
}

function readManifest(folder: string, bytes: Buffer): ReadPack {
  const manifest = manifestShape().safeParse(readJson(bytes));
  if (!manifest.success) return referenceFailure('wrong-schema', `manifest.json (${packSchema} is expected)`);
  return readFiles(folder, manifest.data);
}

function readFiles(folder: string, manifest: Manifest): ReadPack {
  const contents = new Map<string, Buffer>();
  for (const { name, sha256 } of manifest.files) {
    const found = readLimited(join(folder, name));
    if ('problem' in found) return referenceFailure(found.problem === 'missing' ? 'damaged' : found.problem, name);
    if (createHash('sha256').update(found.bytes).digest('hex') !== sha256) return referenceFailure('damaged', name);
    contents.set(name, found.bytes);
  }
  const read = (name: SectionName) => readJson(contents.get(`${name}.json`) ?? Buffer.from('[]'));
  return { ok: true, pack: lazyPack(headOf(manifest), (name) => sectionShapes()[name].parse(read(name))) };
}

function headOf({ version, credits, files }: Manifest) {
  const sources = [...new Set(files.flatMap((file) => file.sources))];
  return { version, credits, sources, licences: [...new Set(files.flatMap((file) => file.licences))] };
}
