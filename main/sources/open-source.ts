import { createEmlSource } from './eml/eml-source.ts';
import { type BytePath, bytePath, joinPath, lastName } from './files/byte-path.ts';
import { lookAt } from './files/look-at.ts';
import { readHead } from './files/read-head.ts';
import { createFolderSource } from './folder/folder-source.ts';
import type { MailFolder } from './folder/mail-folder.ts';
import { walkFolders } from './folder/walk-folders.ts';
import { createMboxSource } from './mbox/mbox-source.ts';
import { foreignFormat } from './shape/foreign-format.ts';
import { RECOGNISE_BYTES, recognise } from './shape/recognise.ts';
import type { FileKind, OpenedSource, SourceProblem } from './source.ts';
import { sourceNote } from './source-notes.ts';

/** Looks at what lies at a path and opens it as the kind of source it is; a sentence for the person where it is none. */
export function openSource(path: string): OpenedSource {
  const found = lookAt(bytePath(path));
  switch (found.kind) {
    case 'file':
      return openFileSource(path);
    case 'folder':
      return openFolderSource(path);
    case 'none':
      return refuse(found.problem, path);
  }
}

function openFileSource(location: string): OpenedSource {
  const path = bytePath(location);
  const head = readHead(path, RECOGNISE_BYTES);
  if (!head.ok) return refuse(head.problem, location);
  const kind = recognise(head.bytes, lastName(path));
  switch (kind) {
    case 'mbox':
      return { ok: true, source: createMboxSource(location) };
    case 'mail':
      return { ok: true, source: createEmlSource(location) };
    case 'empty':
      return refuse(kind, location);
    case 'not-mail':
      return refuse(kind, location, foreignFormat(head.bytes));
  }
}

/** So many files are looked at before a folder without mail is refused; a larger one gets the benefit of the doubt. */
const MAX_LOOKS = 1000;

function openFolderSource(location: string): OpenedSource {
  const told: SourceProblem[] = [];
  let looks = 0;
  let files = 0;
  for (const folder of walkFolders(bytePath(location), (_, problem) => told.push(problem))) {
    if (folder.layout === 'maildir') return open('maildir', location);
    const listed = folder.files();
    files += listed.length;
    for (const { name } of listed.slice(0, MAX_LOOKS - looks)) {
      looks++;
      const kind = recogniseFile(folder, name);
      if (kind !== null) return open(kind, location);
    }
    if (looks === MAX_LOOKS) return open('eml-folder', location);
  }
  const denied = told.includes('no-permission') ? 'no-permission' : null;
  return refuse(denied ?? (files === 0 ? 'empty' : 'not-mail'), location);
}

function recogniseFile(folder: MailFolder, name: BytePath): FileKind | null {
  const head = readHead(joinPath(folder.path, name), RECOGNISE_BYTES);
  const kind = head.ok ? recognise(head.bytes, name) : 'not-mail';
  return kind === 'mbox' ? 'mbox' : kind === 'mail' ? 'eml-folder' : null;
}

function open(kind: FileKind, location: string): OpenedSource {
  return { ok: true, source: createFolderSource(kind, location) };
}

function refuse(code: SourceProblem, location: string, more = ''): OpenedSource {
  return { ok: false, problem: sourceNote(code, location, more) };
}
