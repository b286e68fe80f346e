import type { BytePath } from '../files/byte-path.ts';
import type { SourceProblem } from '../source.ts';
import { cutBlocks } from './blocks.ts';
import type { FolderMemory } from './folder-cursor.ts';
import type { FolderFile, MailFolder } from './mail-folder.ts';
import { type Tell, walkFolders } from './walk-folders.ts';

/** A folder, and what of its files is to be read. */
export type PlannedFolder = { readonly folder: MailFolder; readonly blocks: Iterable<PlannedBlock> };

/** A block of `length` files of which the first `read` were read before; a block that is known as a whole has no files here. */
export type PlannedBlock = {
  readonly digest: string;
  readonly length: number;
  readonly files: readonly FolderFile[];
  readonly read: number;
};

/** A tree as it was found a moment ago; tells the problems that were met again. */
export type FolderPlan = (tell: Tell) => Iterable<PlannedFolder>;

/** Walks a tree, and tells of each folder what is to be read. */
export function* planFolders(root: BytePath, memory: FolderMemory, tell: Tell): Generator<PlannedFolder> {
  for (const folder of walkFolders(root, tell)) yield { folder, blocks: planBlocks(folder, memory) };
}

function* planBlocks(folder: MailFolder, memory: FolderMemory): Generator<PlannedBlock> {
  const files = folder.files();
  let start = 0;
  for (const ids of cutBlocks(files)) {
    const { digest, read } = memory.known(folder.key, ids);
    const end = start + ids.length;
    const { length } = ids;
    yield read === length ? { digest, length, files: [], read: 0 } : { digest, length, files: files.slice(start, end), read };
    start = end;
  }
}

/** So many files that were not read before are held: where there are more, reading them takes much longer than looking again. */
const HELD_FILES = 10_000;

/** Collects a plan while somebody goes through it. */
export type PlanCollector = {
  readonly tell: Tell;
  readonly see: (folder: MailFolder, blocks: readonly PlannedBlock[]) => void;
  /** Null: it is too much to hold. */
  readonly plan: () => FolderPlan | null;
};

/** Starts with an empty plan. */
export function collectPlan(): PlanCollector {
  const told: (readonly [BytePath, SourceProblem])[] = [];
  const folders: PlannedFolder[] = [];
  let files = 0;
  return {
    tell: (path, problem) => void told.push([path, problem]),
    see: (folder, blocks) => {
      for (const block of blocks) files += block.files.length;
      if (files > HELD_FILES) folders.length = 0;
      else folders.push({ folder, blocks });
    },
    plan: () => {
      if (files > HELD_FILES) return null;
      return (tell) => {
        for (const [path, problem] of told) tell(path, problem);
        return folders;
      };
    },
  };
}
