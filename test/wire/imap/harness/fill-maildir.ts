import { chownSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dovecot } from './dovecot.ts';

const nobody = 65534;
let delivered = 0;

/** Lays messages into a folder as a delivery would, in the order given; half of them have been read. */
export function fillMaildir(dovecot: Dovecot, folder: string, messages: readonly string[], user = 'jane'): void {
  const path = dovecot.maildir(user, folder);
  for (const part of ['', 'cur', 'new', 'tmp']) {
    mkdirSync(join(path, part), { recursive: true });
    chownSync(join(path, part), nobody, nobody);
  }
  chownSync(dovecot.maildir(user), nobody, nobody);
  for (const text of messages) {
    delivered += 1;
    // Dovecot numbers new files in the order of their names' times.
    const name = `${1_600_000_000 + delivered}.M${delivered}P1.host`;
    const [part, flags] = delivered % 2 === 0 ? ['cur', ':2,S'] : ['new', ''];
    const file = join(path, part, name + flags);
    const waiting = join(path, 'tmp', name);
    writeFileSync(waiting, text);
    chownSync(waiting, nobody, nobody);
    renameSync(waiting, file);
  }
}

/** Every file of a user's mail: names hold the flags. */
export function mailFiles(dovecot: Dovecot, folder = '', user = 'jane'): readonly string[] {
  const path = dovecot.maildir(user, folder);
  return ['cur', 'new'].flatMap((part) => readdirSync(join(path, part)).map((name) => `${part}/${name}`)).sort();
}
