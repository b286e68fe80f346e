import { chownSync, copyFileSync, linkSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Dovecot, startDovecot } from '../wire/imap/harness/dovecot.ts';
import type { Bench } from './bench-context.ts';

const nobody = 65534;

/** Dovecot with the first so many messages of the Maildir in Jane's inbox, and nothing written down of what is said. */
export function dovecotWith(bench: Bench, messages: number): Promise<Dovecot> {
  return startWith(bench, messages, '');
}

/**
 * The same with messages kept in Dovecot's own way (sdbox), as it advises for large mailboxes. With a Maildir that mail was delivered
 * into, Dovecot itself looks through all file names in every session, 1.7 s of 100,000.
 */
export async function indexedDovecotWith(bench: Bench, messages: number): Promise<Dovecot> {
  const server = await startWith(bench, messages, 'mail_location = sdbox:~/indexed\n');
  server.admin('import', '-u', 'jane', `maildir:${server.maildir('jane')}`, '', 'ALL');
  return server;
}

async function startWith(bench: Bench, messages: number, settings: string): Promise<Dovecot> {
  const mail = join(bench.corpora.maildir(), 'cur');
  const server = await startDovecot({ settings: `${settings}rawlog_dir =\nprotocol imap {\n  rawlog_dir =\n}` });
  const inbox = server.maildir('jane');
  for (const part of ['', 'cur', 'new', 'tmp']) {
    mkdirSync(join(inbox, part), { recursive: true });
    chownSync(join(inbox, part), nobody, nobody);
  }
  const names = readdirSync(mail).sort().slice(0, messages);
  for (const name of names) {
    const file = join(inbox, 'cur', name);
    layDown(join(mail, name), file);
    chownSync(file, nobody, nobody);
  }
  return server;
}

/** A second name of the file where both lie on one disk, a copy elsewhere. */
export function layDown(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/** Jane's account, for the command line. */
export function janeAt(port: number): string {
  return `imap://jane@127.0.0.1:${port}/?unencrypted`;
}
