import { messageBuffer, readMessageFile } from '../eml/read-message-file.ts';
import { type BytePath, bytePath, joinPath, readablePath } from '../files/byte-path.ts';
import { lookAt } from '../files/look-at.ts';
import { readMbox } from '../mbox/read-mbox.ts';
import { createPace } from '../pace.ts';
import type { Cursor, ReadEnd, SourceProblem, SourceReader } from '../source.ts';
import { createNoteBook, type NoteBook, sourceNote } from '../source-notes.ts';
import { type FolderMemory, openFolderMemory } from './folder-cursor.ts';
import { boxFolderName } from './folder-name.ts';
import { writePlace } from './folder-place.ts';
import type { FolderFile, MailFolder } from './mail-folder.ts';
import { type FolderPlan, type PlannedBlock, planFolders } from './plan-folders.ts';
import type { Tell } from './walk-folders.ts';

/** Mboxes below this size are read in one go: no cursor is kept inside them. */
const BOX_CURSOR_BYTES = 64 * 1024;

/** Reads a tree of mail folders: what was not read before, folder by folder, in the order of names. `plan`: what a look at it a moment ago came to. */
export function readFolder(location: string, cursor: Cursor | null, reader: SourceReader, plan: FolderPlan | null): ReadEnd {
  const root = bytePath(location);
  const notes = createNoteBook(location);
  const memory = openFolderMemory(cursor);
  const found = lookAt(root);
  if (found.kind === 'none') return { kind: 'failed', cursor, notes: [sourceNote(found.problem, location)] };
  const pace = createPace(cursor === null);
  const reading: Reading = { root, reader, notes, memory, pace, buffer: messageBuffer(), bytesRead: 0, due: false };
  const tell: Tell = (path, problem) => notes.add(problem, readablePath(path));
  for (const { folder, blocks } of plan?.(tell) ?? planFolders(root, memory, tell)) {
    for (const block of blocks) {
      const stopped = readBlock(reading, folder, block);
      if (stopped !== null) return { kind: 'stopped', cursor: stopped, notes: notes.all() };
    }
  }
  const end = memory.final((path) => lookAt(joinPath(root, path)).kind === 'file');
  return { kind: 'done', cursor: end, notes: notes.all() };
}

type Reading = {
  readonly root: BytePath;
  readonly reader: SourceReader;
  readonly notes: NoteBook;
  readonly memory: FolderMemory;
  readonly pace: ReturnType<typeof createPace>;
  readonly buffer: Buffer<ArrayBuffer>;
  bytesRead: number;
  /** A checkpoint waits for the end of the file that is being read. */
  due: boolean;
};

/** Reads the files of a block that were not read before. A cursor when the reader stopped it. */
function readBlock(reading: Reading, folder: MailFolder, { files, read, digest, length }: PlannedBlock): Cursor | null {
  const { memory, reader } = reading;
  let missed = false;
  for (let i = read; i < files.length; i++) {
    const midway = (count: number): Cursor => memory.midway(folder.key, missed ? [] : files.slice(0, count));
    const end = readFile(reading, folder, files[i], () => midway(i));
    if (end === 'stopped') return midway(i);
    if (end === 'missed') missed = true;
    if (!reading.due) continue;
    reading.due = false;
    const cursor = midway(i + 1);
    if (!reader.onCheckpoint(cursor, reading.bytesRead)) return cursor;
  }
  if (!missed) memory.finish(folder.key, { digest, files: length });
  return null;
}

/** `missed`: it could not be read now, so it is tried again next time. */
type FileEnd = 'read' | 'missed' | 'stopped';

function readFile(reading: Reading, folder: MailFolder, file: FolderFile | undefined, midway: () => Cursor): FileEnd {
  if (file === undefined) return 'read';
  const path = joinPath(folder.path, file.name);
  const end = readMessageFile(
    {
      path,
      name: file.name,
      place: writePlace(folder, file.name, null),
      folder: folder.name,
      expect: folder.layout === 'maildir' ? 'mail' : 'anything',
      bodyBytes: reading.reader.bodyBytes,
    },
    reading.buffer,
  );
  if (end.kind === 'mail') reading.reader.onMessage(end.message);
  if (end.kind === 'mbox') return readBox(reading, folder, file, midway);
  const problem = end.kind === 'mail' ? end.flaw : end.problem;
  if (problem !== null) reading.notes.add(problem, readablePath(path));
  const size = end.kind === 'mail' ? end.message.size : (file.size ?? 0);
  reading.bytesRead += size;
  if (reading.pace.isDue(size)) reading.due = true;
  return end.kind === 'problem' && TRY_AGAIN.has(end.problem) ? 'missed' : 'read';
}

function readBox(reading: Reading, folder: MailFolder, file: FolderFile, midway: () => Cursor): FileEnd {
  const { memory, reader } = reading;
  const key = folder.key === '' ? file.name : joinPath(folder.key, file.name);
  const path = joinPath(folder.path, file.name);
  const large = (file.size ?? 0) >= BOX_CURSOR_BYTES;
  const end = readMbox({
    path,
    folder: boxFolderName(folder, file.name),
    cursor: memory.box(key),
    bodyBytes: reader.bodyBytes,
    placeOf: (offset) => writePlace(folder, file.name, offset),
    onMessage: reader.onMessage,
    onCheckpoint: (cursor, bytesRead) => {
      reading.due = !large;
      if (!large) return true;
      memory.setBox(key, cursor);
      return reader.onCheckpoint(midway(), reading.bytesRead + bytesRead);
    },
    pace: reading.pace,
    notes: reading.notes,
  });
  reading.bytesRead += end.bytesRead;
  if (large) memory.setBox(key, end.cursor);
  return end.kind === 'done' ? 'read' : end.kind === 'failed' ? 'missed' : 'stopped';
}

const TRY_AGAIN: ReadonlySet<SourceProblem> = new Set(['no-permission', 'unreadable', 'not-found']);
