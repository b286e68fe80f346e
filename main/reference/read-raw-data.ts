import { join } from 'node:path';
import type { Failure } from '../../shared/contract/values.ts';
import type { PackHead } from './lazy-pack.ts';
import { type RawFiles, rawFileOf } from './normalise-raw-data.ts';
import type { SectionName } from './pack-format.ts';
import { type Meta, metaShape } from './raw-data-shapes.ts';
import { readJson } from './read-json.ts';
import { readLimited } from './read-limited.ts';
import { referenceFailure } from './reference-failure.ts';

/** Where one section came from. */
export type Provenance = { readonly sources: readonly string[]; readonly licences: readonly string[] };

/** A folder of raw data, parsed but not yet normalised, with what must be said of its origin. */
export type RawData = {
  readonly files: RawFiles;
  readonly head: PackHead;
  readonly provenance: (section: SectionName) => Provenance;
};

/** How reading raw data ends. */
export type ReadRawData = { readonly ok: true; readonly data: RawData } | { readonly ok: false; readonly failure: Failure };

/** Reads a folder of raw data by its known file names; a file that is not there costs its section, one that is broken the whole. */
export function readRawData(folder: string): ReadRawData {
  const files: { [name: string]: Readonly<Record<string, unknown>> } = {};
  for (const name of Object.values(rawFileOf).flat()) {
    const found = readLimited(join(folder, `${name}.json`));
    if ('problem' in found && found.problem === 'missing') continue;
    if ('problem' in found) return referenceFailure(found.problem, `${name}.json`);
    const value = readJson(found.bytes);
    if (!isObject(value)) return referenceFailure('wrong-schema', `${name}.json`);
    files[name] = value;
  }
  return Object.keys(files).length === 0 ? referenceFailure('missing', 'this folder') : { ok: true, data: withOrigin(files) };
}

function withOrigin(files: RawFiles): RawData {
  const metas = new Map(Object.entries(files).map(([name, file]) => [name, metaOf(file?.meta)]));
  const all = [...metas.values()];
  const version =
    all
      .map((meta) => meta.generated)
      .sort()
      .at(-1) || 'undated';
  const credits = [...new Set(all.flatMap((meta) => meta.attribution ?? []))];
  const provenance = (section: SectionName) => originOf(rawFileOf[section].flatMap((name) => metas.get(name) ?? []));
  return { files, head: { version, credits, ...originOf(all) }, provenance };
}

function originOf(metas: readonly Meta[]): Provenance {
  const sources = [...new Set(metas.flatMap((meta) => meta.sources))];
  return { sources, licences: [...new Set(metas.flatMap((meta) => meta.licences))] };
}

function metaOf(value: unknown): Meta {
  const parsed = metaShape.safeParse(value);
  return parsed.success ? parsed.data : { generated: '', sources: [], licences: [] };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
