import { chownSync, copyFileSync, linkSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Dovecot, startDovecot } from '../wire/imap/harness/dovecot.ts';
import type { Bench } from './bench-context.ts';

const nobody = 65534;

/** Dovecot with the first so many messages of the Maildir in Jane's inbox, and nothing written down of what is said. */
export async function dovecotWith(bench: Bench, messages: number): Promise<Dovecot> {
  const mail = join(bench.corpora.maildir(), 'cur');
  const server = await startDovecot({ settings: 'rawlog_dir =\nprotocol imap {\n  rawlog_dir =\n}' });
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
