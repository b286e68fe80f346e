import type { ImapAccess } from '../../../../main/sources/imap/imap-access.ts';
import { type ImapLimits, imapLimits } from '../../../../main/sources/imap/imap-limits.ts';
import { createImapSource } from '../../../../main/sources/imap/imap-source.ts';
import type { LiveEnd } from '../../../../main/sources/live-source.ts';
import type { Cursor } from '../../../../main/sources/source.ts';

/** Limits as in life, but with short pauses between tries. */
export const quickTries: ImapLimits = { ...imapLimits, goodbyeMs: 500, firstPauseMs: 20, longestPauseMs: 200 };

/** Limits for servers that are known to hang: nobody waits long. */
export const shortLimits: ImapLimits = {
  ...quickTries,
  connectMs: 1500,
  greetingMs: 700,
  signInMs: 1500,
  commandMs: 1000,
  messageMs: 1000,
  attempts: 1,
};

/** Jane's account at a port of this computer. */
export function accountAt(port: number, change: Partial<ImapAccess> = {}): ImapAccess {
  return {
    place: { host: '127.0.0.1', port, security: 'none', user: 'jane' },
    wishes: { folders: null, trash: false },
    way: { pinned: null, proxy: null },
    secret: { kind: 'password', password: 'secret word' },
    ...change,
  };
}

/** What one reading handed over. */
export type Account = {
  readonly end: LiveEnd;
  readonly places: readonly string[];
  readonly folders: readonly string[];
  readonly subjects: readonly string[];
  readonly texts: readonly string[];
  readonly checkpoints: number;
};

/** How to read in a test. */
export type ReadWishes = {
  readonly cursor?: Cursor | null;
  readonly limits?: ImapLimits;
  readonly bodyBytes?: number;
  readonly signal?: AbortSignal;
  /** Called at each checkpoint; false stops. */
  readonly onCheckpoint?: (cursor: Cursor) => boolean | Promise<boolean>;
};

/** Reads an account and remembers everything that came. */
export async function readAccount(access: ImapAccess, wishes: ReadWishes = {}): Promise<Account> {
  const seen: { place: string; folder: string; header: string; text: string }[] = [];
  let checkpoints = 0;
  const end = await createImapSource(access, wishes.limits ?? quickTries).read(wishes.cursor ?? null, {
    bodyBytes: wishes.bodyBytes ?? 0,
    staysOpen: false,
    signal: wishes.signal ?? new AbortController().signal,
    onMessage: ({ bytes, start, headerEnd, bodyStart, end: to, place, folder }) => {
      const text = (from: number, until: number): string => Buffer.from(bytes.subarray(from, until)).toString('latin1');
      seen.push({ place, folder, header: text(start, headerEnd), text: text(bodyStart, to) });
    },
    onCheckpoint: async (cursor) => {
      checkpoints += 1;
      return (await wishes.onCheckpoint?.(cursor)) ?? true;
    },
  });
  return {
    end,
    places: seen.map(({ place }) => place),
    folders: seen.map(({ folder }) => folder),
    subjects: seen.map(({ header }) => /^Subject: (.*?)\r?$/m.exec(header)?.[1] ?? ''),
    texts: seen.map(({ text }) => text),
    checkpoints,
  };
}

/** The codes of what a person is told. */
export function codesOf(account: Account): readonly string[] {
  return account.end.notes.map(({ code }) => code);
}
