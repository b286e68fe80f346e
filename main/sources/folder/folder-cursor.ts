import { z } from 'zod';
import type { Cursor } from '../source.ts';
import { DIGEST_LENGTH, digestOf } from './blocks.ts';
import type { FolderFile } from './mail-folder.ts';

const folderCursor = z.object({
  /** By folder: digests of the blocks that were read, one after the other. */
  blocks: z.record(z.string(), z.string()),
  /** By path: how far each large mbox was read. */
  boxes: z.record(z.string(), z.string()),
  /** The block that was being read: its folder, how many of its files were read, and their digest. */
  part: z.object({ folder: z.string(), files: z.int().min(0), digest: z.string() }).nullable(),
  /** By folder: how many files its last block has. New mail mostly comes behind them, into the same block. */
  ends: z.record(z.string(), z.int().min(0)).default({}),
});

/** The first files of a block. */
type Begun = { readonly files: number; readonly digest: string };

/** Remembers during one reading which files were read, this time and before. */
export type FolderMemory = {
  /** Which files of a block were read before. */
  readonly known: (folder: string, ids: readonly string[]) => KnownBlock;
  readonly box: (path: string) => Cursor | null;
  readonly setBox: (path: string, cursor: Cursor | null) => void;
  /** All files of this block were read. */
  readonly finish: (folder: string, block: Begun) => void;
  /** A cursor that covers what was read, and the first files of the block that is being read. */
  readonly midway: (folder: string, read: readonly FolderFile[]) => Cursor;
  /** A cursor for a walk that came to its end; folders, blocks and boxes that are gone are forgotten. */
  readonly final: (boxExists: (path: string) => boolean) => Cursor;
};

/** A block's digest, and how many files at its start were read before; all of them where the block is known. */
export type KnownBlock = { readonly digest: string; readonly read: number };

/** Takes up where a cursor left off; one that is none of ours counts as none. */
export function openFolderMemory(cursor: Cursor | null): FolderMemory {
  const before = parse(cursor);
  const known = new Map(
    Object.entries(before.blocks).map(([folder, digests]) => [folder, new Set(digests.match(DIGESTS) ?? [])]),
  );
  const boxes = new Map(Object.entries(before.boxes));
  const fresh = new Map(Object.entries(before.blocks));
  const met = new Map<string, string>();
  const ends = new Map<string, number>();
  const endOf = (folder: string): Begun => {
    return { files: before.ends[folder] ?? 0, digest: before.blocks[folder]?.slice(-DIGEST_LENGTH) ?? '' };
  };
  return {
    known: (folder, ids) => {
      const digest = digestOf(ids);
      if (known.get(folder)?.has(digest)) return { digest, read: ids.length };
      const part = before.part?.folder === folder ? before.part : endOf(folder);
      return { digest, read: beginsWith(ids, part) ? part.files : 0 };
    },
    box: (path) => boxes.get(path) ?? null,
    setBox: (path, box) => void (box === null ? boxes.delete(path) : boxes.set(path, box)),
    finish: (folder, { digest, files }) => {
      ends.set(folder, files);
      met.set(folder, (met.get(folder) ?? '') + digest);
      if (!known.get(folder)?.has(digest)) fresh.set(folder, (fresh.get(folder) ?? '') + digest);
    },
    midway: (folder, read) => {
      const part = read.length === 0 ? null : { folder, files: read.length, digest: digestOf(read.map(({ id }) => id)) };
      return write(fresh, boxes, part);
    },
    final: (boxExists) => write(met, new Map([...boxes].filter(([path]) => boxExists(path))), null, ends),
  };
}

function beginsWith(ids: readonly string[], { files, digest }: Begun): boolean {
  return files > 0 && files <= ids.length && digestOf(ids.slice(0, files)) === digest;
}

function parse(cursor: Cursor | null): z.infer<typeof folderCursor> {
  try {
    return folderCursor.parse(JSON.parse(cursor ?? ''));
  } catch {
    return { blocks: {}, boxes: {}, part: null, ends: {} };
  }
}

type Texts = ReadonlyMap<string, string>;

function write(blocks: Texts, boxes: Texts, part: unknown, ends: ReadonlyMap<string, number> = new Map()): Cursor {
  const all = { blocks: Object.fromEntries(blocks), boxes: Object.fromEntries(boxes), part };
  return JSON.stringify(ends.size === 0 ? all : { ...all, ends: Object.fromEntries(ends) });
}

const DIGESTS = new RegExp(`.{${DIGEST_LENGTH}}`, 'g');
