import { imapSentences } from './imap/imap-problem.ts';
import type { SourceNote, SourceProblem } from './source.ts';

/** Makes the note for a problem; `more` says what is particular about this case and stands before the general sentence. */
export function sourceNote(code: SourceProblem, location: string, more = ''): SourceNote {
  const [message, hint] = SENTENCES[code];
  return { code, location, message: more === '' ? message : `${message} ${more}`, hint };
}

/** Gathers the notes of one reading. A problem that comes often is told a few times and then counted. */
export type NoteBook = {
  readonly add: (code: SourceProblem, location: string, more?: string) => void;
  readonly all: () => readonly SourceNote[];
};

const TOLD_EACH = 5;

/** Opens an empty note book; `location` names the source in the counting note. */
export function createNoteBook(location: string): NoteBook {
  const told: SourceNote[] = [];
  const counts = new Map<SourceProblem, number>();
  return {
    add: (code, where, more) => {
      const count = (counts.get(code) ?? 0) + 1;
      counts.set(code, count);
      if (count <= TOLD_EACH) told.push(sourceNote(code, where, more));
    },
    all: () => [
      ...told,
      ...[...counts].filter(([, count]) => count > TOLD_EACH).map((entry) => countingNote(location, ...entry)),
    ],
  };
}

function countingNote(location: string, code: SourceProblem, count: number): SourceNote {
  const [message, hint] = SENTENCES[code];
  return { code, location, message: `${message} This holds for ${count - TOLD_EACH} more.`, hint };
}

/** What happened, then what is safe and what to do. */
const SENTENCES: Readonly<Record<SourceProblem, readonly [message: string, hint: string]>> = {
  ...imapSentences,
  'not-found': [
    'There is nothing at this path.',
    'Check that the drive is connected and the name is spelt right, then choose it again.',
  ],
  'no-permission': [
    'You are not allowed to read this.',
    'Everything else was read. Give your user account permission to read it, or copy it to a folder of your own, and scan again.',
  ],
  'not-mail': [
    'This does not look like mail.',
    'Nothing was taken from it. Choose an mbox file, a Maildir folder, a folder of .eml files or a single .eml file.',
  ],
  'not-a-file': [
    'This is neither a file nor a folder (a pipe, a socket or a device), so it was left alone.',
    'Choose an mbox file, a Maildir folder, a folder of .eml files or a single .eml file.',
  ],
  empty: ['There is no mail in this.', 'If you expected some, check that the export was finished, and choose it again.'],
  truncated: [
    'This ends in the middle of a message.',
    'All that is there was read. If the file was cut while it was copied or exported, make the export again and scan again.',
  ],
  'changed-while-reading': [
    'This has changed since it was last read, or while it was being read.',
    'What was read is kept, and messages seen twice count once. Close your mail program and scan again to be sure nothing is missing.',
  ],
  'damaged-gzip': [
    'This compressed file is damaged or was cut short.',
    'What could be unpacked before the damage was read. Make the export or the copy again, and scan again.',
  ],
  'symlink-loop': [
    'This link leads back to a folder it lies in, so it was not followed.',
    'Nothing is missing: the folder itself is read once.',
  ],
  'too-deep': [
    'The folders lie deeper inside each other than Tattletag looks.',
    'Everything above was read. Add the deeper folder as a source of its own.',
  ],
  'too-large-header': [
    'A message has far more header lines than any mail program writes; only the beginning of them was read.',
    'The rest of the mailbox was read as usual. There is nothing you need to do.',
  ],
  unreadable: [
    'This could not be read.',
    'What was read before is kept. Check the drive or the connection to it, and scan again.',
  ],
};
