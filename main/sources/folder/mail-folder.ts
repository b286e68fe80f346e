import type { BytePath } from '../files/byte-path.ts';

/** One folder of a tree: a Maildir folder (every file is a message), or a folder of files that may be messages or mboxes. */
export type MailFolder = {
  /** Path below the root, empty for the root itself. */
  readonly key: BytePath;
  readonly path: BytePath;
  /** What its messages call it (`RawMessage.folder`). */
  readonly name: string;
  readonly layout: 'maildir' | 'files';
  /** Lists them anew each time. */
  readonly files: () => FileList;
};

/** Files in the order of their ids. There may be a million, of which all but a few were read before: a file is made when it is asked for. */
export type FileList = {
  readonly length: number;
  readonly idAt: (nth: number) => string;
  readonly slice: (start: number, end: number) => readonly FolderFile[];
};

/** One file of a folder. */
export type FolderFile = {
  /** Path below the folder. */
  readonly name: BytePath;
  /** What stays the same while the file is the same: in a Maildir its name without flags, elsewhere name, size and time. */
  readonly id: string;
  /** Size in bytes, null where it was not asked for. */
  readonly size: number | null;
};
