import type { ReferencePack } from '../../shared/companies/reference-pack.ts';
import type { Failure } from '../../shared/contract/values.ts';

/** How reading a reference pack ends. */
export type ReadPack = { readonly ok: true; readonly pack: ReferencePack } | { readonly ok: false; readonly failure: Failure };

/** Reads the reference pack in a folder, or a folder of the raw data that packs are made of. */
export function readReferencePack(_folder: string): ReadPack {
  return {
    ok: false,
    failure: {
      code: 'reference-missing',
      message: 'There is no reference pack in this folder.',
      hint: 'Choose the folder that holds manifest.json.',
    },
  };
}
